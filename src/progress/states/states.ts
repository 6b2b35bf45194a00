import type { Localised } from '../../locale/localised.ts';
import type { State } from '../../plan/record-data.ts';

interface StateFacts {
  readonly name: Localised;
  /** Other words that people write for it, besides its name and its id. */
  readonly also: readonly string[];
  /** The states that may be recorded next; the same state again is always allowed, as news of it. */
  readonly next: readonly State[];
  readonly means: Localised;
}

/** The recorded states: what a person says of a task. Timeliness is derived and never typed (practice of task follow-up). */
export const states: Readonly<Record<State, StateFacts>> = {
  'not-started': {
    name: { vi: 'chưa thực hiện', en: 'not started' },
    also: ['chưa triển khai', 'chưa làm', 'chưa bắt đầu', 'chưa có', 'chưa'],
    next: ['in-progress', 'awaiting-confirmation', 'completed', 'paused', 'carried-over', 'discontinued'],
    means: {
      vi: 'Chưa bắt đầu; nhiệm vụ chưa có bản ghi nào cũng ở trạng thái này.',
      en: 'Not begun; a task without any record is in this state too.',
    },
  },
  'in-progress': {
    name: { vi: 'đang thực hiện', en: 'in progress' },
    also: [
      'đang triển khai',
      'tiếp tục thực hiện',
      'đang làm',
      'đang tiến hành',
      'đang triển khai thực hiện',
      'đang hoàn thiện',
      'đang dở dang',
      'chưa xong',
      'chưa hoàn thành',
    ],
    next: ['awaiting-confirmation', 'completed', 'paused', 'carried-over', 'discontinued'],
    means: { vi: 'Đã bắt đầu, chưa xong.', en: 'Begun and not yet done.' },
  },
  'awaiting-confirmation': {
    name: { vi: 'chờ xác nhận', en: 'awaiting confirmation' },
    also: ['chờ phê duyệt', 'chờ duyệt'],
    next: ['completed', 'in-progress', 'paused', 'carried-over', 'discontinued'],
    means: {
      vi: 'Cơ quan chủ trì báo đã xong; cơ quan theo dõi chưa xác nhận, hoặc trả lại (đang thực hiện).',
      en: 'The lead says it is done; the monitoring body has not confirmed it yet, or returns it (in progress).',
    },
  },
  completed: {
    name: { vi: 'hoàn thành', en: 'completed' },
    also: [
      'đã hoàn thành',
      'xong',
      'đã xong',
      'làm xong',
      'đã làm xong',
      'thực hiện xong',
      'đã thực hiện xong',
      'hoàn tất',
      'đã hoàn tất',
      'đã thực hiện',
      'hoàn thành 100%',
      'đã hoàn thành 100%',
      'hoàn thành đúng hạn',
      'hoàn thành trước hạn',
      'hoàn thành quá hạn',
    ],
    next: [],
    means: {
      vi: 'Đã xong, có minh chứng. Chỉ thay đổi bằng bản ghi đính chính.',
      en: 'Done, with evidence. Changed only by a record that corrects.',
    },
  },
  paused: {
    name: { vi: 'tạm dừng', en: 'paused' },
    also: ['tạm hoãn', 'tạm ngưng', 'tạm ngừng', 'đang tạm dừng', 'đang tạm ngưng'],
    next: ['in-progress', 'awaiting-confirmation', 'completed', 'carried-over', 'discontinued'],
    means: { vi: 'Tạm dừng, sẽ tiếp tục.', en: 'Stopped for now, to be taken up again.' },
  },
  'carried-over': {
    name: { vi: 'chuyển tiếp', en: 'carried over' },
    also: ['chuyển kỳ sau', 'chuyển sang kỳ sau', 'chuyển sang năm sau'],
    next: ['in-progress', 'awaiting-confirmation', 'completed', 'paused', 'discontinued'],
    means: { vi: 'Chuyển sang kỳ sau.', en: 'Carried over to the next period.' },
  },
  discontinued: {
    name: { vi: 'dừng thực hiện', en: 'discontinued' },
    also: ['dừng', 'đã dừng', 'không thực hiện nữa', 'thôi thực hiện'],
    next: [],
    means: {
      vi: 'Không thực hiện nữa, theo một văn bản quyết định. Chỉ thay đổi bằng bản ghi đính chính.',
      en: 'No longer to be done, as a document decides. Changed only by a record that corrects.',
    },
  },
};

/** Whether `to` may be recorded of a task that is in `from`. */
export const mayFollow = (from: State, to: State): boolean => from === to || states[from].next.includes(to);
