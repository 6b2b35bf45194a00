import { counted } from '../../locale/counted.ts';
import type { Language } from '../../locale/localised.ts';

/** The headings and sentences of an extract; counts and days come ready to be shown. */
export const extractWords = {
  vi: {
    title: (body: string) => `Nội dung liên quan đến ${body}`,
    recipient: (line: string) => `Có trong nơi nhận của Chương trình: ${line}`,
    notRecipient: 'Không có tên riêng trong nơi nhận của Chương trình.',
    named: (count: string) => `Được nêu trong lời văn: ${count} đơn vị`,
    namedColumns: ['Địa chỉ', 'Lời văn'],
    late: (count: string) => `Quá hạn: ${count}`,
    led: (count: string) => `Nhiệm vụ chủ trì: ${count}`,
    ledNone: 'Chưa được giao chủ trì nhiệm vụ nào.',
    shared: (count: string) => `Nhiệm vụ phối hợp: ${count}`,
    sharedNone: 'Chưa được giao phối hợp nhiệm vụ nào.',
    columns: ['Địa chỉ', 'Nhiệm vụ', 'Thời hạn', 'Tình trạng', 'Bản ghi cuối'],
    others: { led: 'Phối hợp', shared: 'Chủ trì' },
    news: (day: string) => `Thay đổi từ ngày ${day}`,
    noNews: 'Không có thay đổi hoặc bản ghi nào về các nhiệm vụ chủ trì, phối hợp.',
    records: 'Bản ghi tiến độ, mới nhất trước',
    recordColumns: ['Ngày', 'Địa chỉ', 'Trạng thái', 'Kết quả', 'Báo cáo', 'Ghi chú'],
    corrected: 'đã đính chính',
  },
  en: {
    title: (body: string) => `What concerns ${body}`,
    recipient: (line: string) => `Among the recipients of the programme: ${line}`,
    notRecipient: 'Not named among the recipients of the programme.',
    named: (count: string) => `Named in the wording: ${counted(count, 'unit')}`,
    namedColumns: ['Address', 'Wording'],
    late: (count: string) => `Overdue: ${count}`,
    led: (count: string) => `Tasks led: ${count}`,
    ledNone: 'It leads no task yet.',
    shared: (count: string) => `Tasks shared: ${count}`,
    sharedNone: 'It co-operates in no task yet.',
    columns: ['Address', 'Task', 'Deadline', 'Standing', 'Last record'],
    others: { led: 'With', shared: 'Lead' },
    news: (day: string) => `Changes since ${day}`,
    noNews: 'There are no changes or records of these tasks.',
    records: 'Records, newest first',
    recordColumns: ['Date', 'Address', 'State', 'Value', 'Reported by', 'Note'],
    corrected: 'corrected since',
  },
} satisfies Record<Language, object>;
