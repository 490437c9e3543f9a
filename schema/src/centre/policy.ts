import { is, type Viewer } from '../core/viewer.ts';

/** The coordinator’s page of the centre is for those who work there; what stands on it is read as each room shows it. */
export const mayWorkInCentre = (viewer: Viewer) => is(viewer, 'METHODOLOGIST');
