// Only loads: each room adds what it can say to the builder.
import './core/scalar.ts';
import './core/stream.ts';
import './file/type.ts';
import './measure/comment/mutation.ts';
import './measure/control/mutation.ts';
import './measure/mutation.ts';
import './measure/query.ts';
import './measure/responsible/type.ts';
import './report/mutation.ts';
import './report/query.ts';
import './person/query.ts';
import './notice/query.ts';
import './notice/subscription.ts';
import './notice/today.ts';
import './roadmap/history/type.ts';
import './roadmap/query.ts';
import './roadmap/search/query.ts';
import './roadmap/setting/type.ts';
import './roadmap/totals/type.ts';
import './roadmap/visit/type.ts';
import './roadmap/subscription.ts';
import { builder } from './core/builder.ts';

export const schema = builder.toSchema();
