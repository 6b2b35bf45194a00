import type { ExportTable } from './export-table.ts';
import { assignmentsTable } from './tables/assignments-table.ts';
import { bodiesTable } from './tables/bodies-table.ts';
import { changesTable } from './tables/changes-table.ts';
import { citationsTable } from './tables/citations-table.ts';
import { deadlinesTable } from './tables/deadlines-table.ts';
import { documentsTable } from './tables/documents-table.ts';
import { findingsTable } from './tables/findings-table.ts';
import { missingReportsTable } from './tables/missing-reports-table.ts';
import { programmesTable } from './tables/programmes-table.ts';
import { evidenceTable, recordsTable } from './tables/records-table.ts';
import { relationsTable } from './tables/relations-table.ts';
import { resultsTable } from './tables/results-table.ts';
import { indicatorStatesTable, statesTable } from './tables/states-table.ts';
import { targetsTable } from './tables/targets-table.ts';
import { tasksTable } from './tables/tasks-table.ts';
import { unitsTable } from './tables/units-table.ts';

/** Every table of an export: dimensions first, then what refers to them. */
export const starSchema: readonly ExportTable[] = [
  bodiesTable,
  documentsTable,
  relationsTable,
  programmesTable,
  unitsTable,
  tasksTable,
  resultsTable,
  assignmentsTable,
  deadlinesTable,
  targetsTable,
  citationsTable,
  recordsTable,
  evidenceTable,
  statesTable,
  indicatorStatesTable,
  missingReportsTable,
  changesTable,
  findingsTable,
];
