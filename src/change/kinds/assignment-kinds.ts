import { taskFields, type TaskLine, taskLines } from '../../plan/schema-fields.ts';
import { type KindEntry, kindsOf } from './kind-facts.ts';

const bounds = ['target', 'at-least', 'at-most', 'between', 'printed'];
const indicatorFields = [
  'name',
  'unit',
  ...bounds,
  'by',
  'baseline',
  'baseline.value',
  'baseline.on',
  'milestones',
  ...['by', ...bounds].map((field) => `milestones.${field}`),
  'was',
  ...[...bounds, 'until', 'ground', 'reason'].map((field) => `was.${field}`),
];

/** The kinds of change that have words of their own. */
const namedKinds = kindsOf('assignment', {
  'operative-changed': {
    claims: ['programme.operative'],
    actions: [],
    name: { vi: 'đổi phần giao nhiệm vụ', en: 'operative parts changed' },
    means: {
      vi: 'Các phần mà đơn vị thấp nhất là nhiệm vụ đổi.',
      en: 'The parts whose lowest units are tasks changed.',
    },
  },
  'reporting-changed': {
    claims: [
      'programme.reporting',
      ...[
        'periods',
        'cutoff',
        'report-day',
        'send-to',
        'states',
        'closed',
        'closed.period',
        'closed.closed',
      ].map((field) => `programme.reporting.${field}`),
    ],
    actions: [],
    name: { vi: 'đổi kỳ báo cáo', en: 'reporting changed' },
    nameOf: {
      added: { vi: 'đặt kỳ báo cáo', en: 'reporting set' },
      removed: { vi: 'bỏ kỳ báo cáo', en: 'reporting removed' },
    },
    means: {
      vi: 'Kỳ báo cáo hoặc ngày chốt số liệu đổi.',
      en: 'The periods of reporting or the cut-off day changed.',
    },
  },
  'task-marked': {
    happened: 'changed',
    claims: ['text.unit.task'],
    mirror: 'task-unmarked',
    actions: ['adjust'],
    name: { vi: 'đánh dấu là nhiệm vụ', en: 'marked as a task' },
    means: {
      vi: 'Đơn vị được đánh dấu là nhiệm vụ mà chưa có phân công.',
      en: 'The unit is marked as a task, without an assignment as yet.',
    },
  },
  'task-unmarked': {
    happened: 'changed',
    claims: ['text.unit.task'],
    mirror: 'task-marked',
    actions: ['adjust'],
    name: { vi: 'thôi đánh dấu là nhiệm vụ', en: 'no longer marked as a task' },
    means: {
      vi: 'Đơn vị thôi được đánh dấu là nhiệm vụ.',
      en: 'The unit is no longer marked as a task.',
    },
  },
  'task-began': {
    happened: 'changed',
    claims: ['text.unit.units'],
    mirror: 'task-ceased',
    actions: ['adjust'],
    name: { vi: 'thành nhiệm vụ', en: 'becomes a task' },
    means: {
      vi: 'Đơn vị thành nhiệm vụ vì các đơn vị quanh nó đổi, không phải vì chính nó.',
      en: 'The unit becomes a task because units around it changed, not by a change of its own.',
    },
  },
  'task-ceased': {
    happened: 'changed',
    claims: ['text.unit.units'],
    mirror: 'task-began',
    actions: ['adjust'],
    name: { vi: 'không còn là nhiệm vụ', en: 'is no longer a task' },
    means: {
      vi: 'Đơn vị không còn là nhiệm vụ vì các đơn vị quanh nó đổi, ví dụ đơn vị bên trên bị bãi bỏ, không phải vì chính nó.',
      en: 'The unit is no longer a task because units around it changed, for instance one above it is repealed, not by a change of its own.',
    },
  },
  'lead-changed': {
    claims: ['text.task.lead', 'text.bodyClass.class', 'text.bodyClass.members'],
    actions: ['adjust'],
    name: { vi: 'đổi cơ quan chủ trì', en: 'lead changed' },
    nameOf: {
      added: { vi: 'giao chủ trì', en: 'lead named' },
      removed: { vi: 'bỏ cơ quan chủ trì', en: 'lead removed' },
    },
    means: { vi: 'Cơ quan chủ trì của nhiệm vụ đổi.', en: 'The body that answers for the task changed.' },
  },
  'co-operating-changed': {
    claims: ['text.task.with'],
    actions: ['adjust'],
    name: { vi: 'đổi cơ quan phối hợp', en: 'co-operating bodies changed' },
    nameOf: {
      added: { vi: 'giao phối hợp', en: 'co-operating bodies named' },
      removed: { vi: 'bỏ cơ quan phối hợp', en: 'co-operating bodies removed' },
    },
    means: { vi: 'Các cơ quan phối hợp đổi.', en: 'The bodies that take part changed.' },
  },
  'deadline-changed': {
    claims: [
      'text.task.deadline',
      'common.deadline.was',
      ...[
        'date',
        'month',
        'quarter',
        'year',
        'from',
        'to',
        'standing',
        'yearly',
        'event',
        'expected',
        'plan',
        'every',
        'by',
        'then',
        'condition',
        'printed',
      ].map((form) => `common.deadlineTerm.${form}`),
      'common.formerDeadline.until',
      'common.formerDeadline.ground',
      'common.formerDeadline.reason',
    ],
    actions: ['adjust'],
    name: { vi: 'đổi thời hạn', en: 'deadline changed' },
    nameOf: {
      added: { vi: 'đặt thời hạn', en: 'deadline set' },
      removed: { vi: 'bỏ thời hạn', en: 'deadline removed' },
    },
    means: {
      vi: 'Thời hạn của nhiệm vụ, hoặc các thời hạn trước đây còn ghi lại, đổi.',
      en: 'The deadline of the task changed, or what is kept of earlier ones.',
    },
  },
  'deliverable-changed': {
    claims: ['text.task.deliverable'],
    actions: ['adjust'],
    name: { vi: 'đổi sản phẩm', en: 'deliverable changed' },
    nameOf: {
      added: { vi: 'giao sản phẩm', en: 'deliverable named' },
      removed: { vi: 'bỏ sản phẩm', en: 'deliverable removed' },
    },
    means: { vi: 'Sản phẩm phải có của nhiệm vụ đổi.', en: 'The product that is owed changed.' },
  },
  'indicator-changed': {
    claims: ['text.task.indicator', ...indicatorFields.map((field) => `text.indicator.${field}`)],
    actions: ['adjust'],
    name: { vi: 'đổi chỉ tiêu', en: 'indicator changed' },
    nameOf: {
      added: { vi: 'đặt chỉ tiêu', en: 'indicator set' },
      removed: { vi: 'bỏ chỉ tiêu', en: 'indicator removed' },
    },
    means: {
      vi: 'Chỉ tiêu, số phải đạt, hoặc các mục tiêu trước đây còn ghi lại, đổi.',
      en: 'What is counted or the number to reach changed, or what is kept of earlier ones.',
    },
  },
  'person-changed': {
    claims: ['text.task.person'],
    actions: ['adjust'],
    name: { vi: 'đổi cá nhân phụ trách', en: 'responsible person changed' },
    nameOf: {
      added: { vi: 'giao cá nhân phụ trách', en: 'responsible person named' },
      removed: { vi: 'bỏ cá nhân phụ trách', en: 'responsible person removed' },
    },
    means: {
      vi: 'Chức vụ của người phụ trách nhiệm vụ đổi.',
      en: 'The office that is responsible for the task changed.',
    },
  },
  'indicators-changed': {
    claims: ['text.task.indicators', ...indicatorFields.map((field) => `text.indicator.${field}`)],
    actions: ['adjust'],
    name: { vi: 'đổi các chỉ tiêu', en: 'indicators changed' },
    nameOf: {
      added: { vi: 'đặt các chỉ tiêu', en: 'indicators set' },
      removed: { vi: 'bỏ các chỉ tiêu', en: 'indicators removed' },
    },
    means: {
      vi: 'Một trong nhiều chỉ tiêu của nhiệm vụ đổi, hoặc có thêm, bớt chỉ tiêu.',
      en: 'One of several indicators of the task changed, or an indicator came or went.',
    },
  },
  'results-changed': {
    claims: [
      'text.task.results',
      ...['id', 'deliverable', 'deadline', 'lead', 'with', 'indicator', 'indicators', 'note'].map(
        (field) => `text.result.${field}`,
      ),
    ],
    actions: ['adjust'],
    name: { vi: 'đổi các kết quả', en: 'results changed' },
    nameOf: {
      added: { vi: 'chia thành nhiều kết quả', en: 'results named' },
      removed: { vi: 'bỏ các kết quả', en: 'results removed' },
    },
    means: {
      vi: 'Sản phẩm, thời hạn hoặc cơ quan của một trong nhiều kết quả đổi, hoặc có thêm, bớt kết quả.',
      en: 'The product, deadline or bodies of one of several results changed, or a result came or went.',
    },
  },
  'assigned-unit-changed': {
    claims: ['text.unit.of'],
    actions: ['adjust'],
    name: { vi: 'đổi đơn vị được phân công', en: 'assigned unit changed' },
    nameOf: {
      added: { vi: 'gắn phân công với đơn vị', en: 'assigned unit named' },
      removed: { vi: 'bỏ gắn phân công', en: 'assigned unit removed' },
    },
    means: {
      vi: 'Dòng phụ lục hoặc câu giao trách nhiệm phân công cho một đơn vị khác.',
      en: 'A row or a line of responsibility assigns another unit of the body.',
    },
  },
});

/** The kind of change of a field that holds one line of text, in the words of its schema. */
function lineKind(field: TaskLine): KindEntry<'assignment'> {
  const { title, means } = taskFields[field];
  const name = { vi: title.vi.toLowerCase(), en: title.en.toLowerCase() };
  return {
    claims: [`text.task.${field}`],
    actions: ['adjust'],
    name: { vi: `đổi ${name.vi}`, en: `${name.en} changed` },
    nameOf: {
      added: { vi: `thêm ${name.vi}`, en: `${name.en} added` },
      removed: { vi: `bỏ ${name.vi}`, en: `${name.en} removed` },
    },
    means: {
      vi: `${title.vi} của nhiệm vụ đổi: ${means.vi}`,
      en: `Changed: ${title.en.toLowerCase()}. ${means.en}`,
    },
  };
}

/** The kinds of change in who does what, by when, with what result; fields of one line that have no words of their own come last. */
export const assignmentKinds = {
  ...namedKinds,
  ...kindsOf(
    'assignment',
    Object.fromEntries(
      taskLines
        .filter((field) => !(`${field}-changed` in namedKinds))
        .map((field) => [`${field}-changed`, lineKind(field)]),
    ) as Record<`${TaskLine}-changed`, KindEntry<'assignment'>>,
  ),
};
