import type { Collection } from '../content-model/collections.ts';
import type { CsvValue } from './csv.ts';

/** A column of a table: its name, what is in it, and how the value comes from a row. */
export interface Column<Row> {
  name: string;
  type: 'string' | 'date' | 'boolean';
  description: string;
  /** The collection whose table has the id that is in it. */
  refersTo?: Collection;
  value: (row: Row) => CsvValue;
}
