// Only loads: each room adds what it can say to the builder.
import './core/scalar.ts';
import './core/stream.ts';
import './measure/mutation.ts';
import './person/query.ts';
import './roadmap/query.ts';
import './roadmap/subscription.ts';
import { builder } from './core/builder.ts';

export const schema = builder.toSchema();
