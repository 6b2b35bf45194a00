/** The filters of the board, by their names in the address of the page. Several values of one are alternatives; several filters combine. */
export const filterNames = ['programme', 'timeliness', 'state', 'lead', 'part', 'period', 'mark'] as const;
export type FilterName = (typeof filterNames)[number];

/** Which tasks are meant; a filter without values lets everything through. */
export type BoardQuery = Readonly<Partial<Record<FilterName, readonly string[]>>>;

/** What stands in the address for tasks without a lead. */
export const noLead = 'none';

/** What stands in the address for all tasks within the total: those that are in force and not discontinued. */
export const anyTimeliness = 'any';

/** What filters look at in a task. */
export interface Filtered {
  readonly programme: string;
  readonly part: string;
  readonly leads: readonly string[];
  readonly state: string;
  readonly timeliness: string | null;
  readonly due: string | null;
  readonly marks: readonly string[];
}

/** The quarter of the calendar that a day is in: 2025-Q4. */
export const quarterOf = (day: string): string =>
  `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

/** Whether a task is what a value of each filter asks for. */
export const tests: Readonly<Record<FilterName, (task: Filtered, value: string) => boolean>> = {
  programme: (task, value) => task.programme === value,
  timeliness: (task, value) =>
    value === anyTimeliness ? task.timeliness !== null : task.timeliness === value,
  state: (task, value) => task.state === value,
  lead: (task, value) => (value === noLead ? task.leads.length === 0 : task.leads.includes(value)),
  part: (task, value) => task.part === value,
  period: (task, value) =>
    task.due !== null && (quarterOf(task.due) === value || task.due.startsWith(`${value}-`)),
  mark: (task, value) => task.marks.includes(value),
};

/** Whether a task is among those that are meant. The numbers of the board are counted by it, and the page lists by it. */
export const matches = (task: Filtered, query: BoardQuery): boolean =>
  filterNames.every((name) => {
    const values = query[name];
    return values === undefined || values.length === 0 || values.some((value) => tests[name](task, value));
  });

/** A query as it stands after `#` in the address: `timeliness=overdue&lead=van-phong`. */
export const queryText = (query: BoardQuery): string =>
  filterNames
    .flatMap((name) => {
      const values = query[name] ?? [];
      return values.length === 0 ? [] : [`${name}=${values.map(encodeURIComponent).join(',')}`];
    })
    .join('&');

/** The query that stands in an address; what it does not understand is left out. */
export function parseQuery(text: string): BoardQuery {
  const found: Partial<Record<FilterName, readonly string[]>> = {};
  for (const part of text.split('&')) {
    const [name, values = ''] = part.split('=');
    const known = filterNames.find((one) => one === name);
    const list = values
      .split(',')
      .map(decoded)
      .filter((value) => value !== '');
    if (known && list.length > 0) found[known] = list;
  }
  return found;
}

/** What a percent-encoded text says; as it is where it is no such text. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
