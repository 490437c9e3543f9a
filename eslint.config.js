export { walls as default } from './test/walls/walls.ts';
