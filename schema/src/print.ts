/** Prints the schema to schema.graphql, which is reviewed like code and is all that the client knows. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { schema } from './index.ts';

writeFileSync(join(import.meta.dirname, '../schema.graphql'), `${printSchema(lexicographicSortSchema(schema))}\n`);
