import type { Localised } from '../../locale/localised.ts';
import { formatNumber } from '../../vietnamese/numbers/numbers.ts';
import type { RollupCounts } from './rollup-counts.ts';

const vi = (count: number) => formatNumber(count, 'vi');
const en = (count: number) => formatNumber(count, 'en');
const counted = (count: number, one: string, several: string) =>
  `${en(count)} ${count === 1 ? one : several}`;

/** The words of a roll-up. */
export const rollupWords = {
  vi: {
    title: 'TỔNG HỢP TÌNH HÌNH THỰC HIỆN CÁC CHƯƠNG TRÌNH, KẾ HOẠCH',
    summary: ({ programmes, total, openOverdue, completionRate }: RollupCounts, repositories: number) =>
      `${vi(programmes)} chương trình ở ${vi(repositories)} kho lưu, ${vi(total)} nhiệm vụ; ${vi(openOverdue)} nhiệm vụ quá hạn${
        completionRate === null
          ? ''
          : `; đã xong ${Math.round(completionRate * 1000) / 10}% số việc đến hạn`.replace('.', ',')
      }.`,
    bySuperior: 'Theo cơ quan cấp trên',
    byProgramme: 'Theo chương trình, quá hạn nhiều nhất trước',
    superior: 'Cơ quan cấp trên',
    noSuperior: 'Chưa rõ cơ quan cấp trên',
    programmes: 'Số chương trình',
    programme: 'Chương trình',
    issuer: 'Cơ quan ban hành',
    all: 'Tất cả',
    longest: 'Chậm nhất (ngày)',
    task: 'Việc chậm nhất',
    fictional: 'ví dụ hư cấu',
    counts: {
      total: 'Tổng số',
      onTime: 'Xong đúng hạn',
      late: 'Xong quá hạn',
      inTerm: 'Đang làm, trong hạn',
      overdue: 'Quá hạn',
      noDeadline: 'Không có thời hạn',
      rate: 'Tỷ lệ hoàn thành',
    },
  },
  en: {
    title: 'HOW THE PROGRAMMES STAND, TOGETHER',
    summary: ({ programmes, total, openOverdue, completionRate }: RollupCounts, repositories: number) =>
      `${counted(programmes, 'programme', 'programmes')} of ${counted(repositories, 'repository', 'repositories')}, ${en(total)} tasks; ${en(openOverdue)} overdue${
        completionRate === null
          ? ''
          : `; ${Math.round(completionRate * 1000) / 10}% of what has fallen due is completed`
      }.`,
    bySuperior: 'By the body above',
    byProgramme: 'By programme, the most overdue first',
    superior: 'The body above',
    noSuperior: 'The body above is not known',
    programmes: 'Programmes',
    programme: 'Programme',
    issuer: 'Issued by',
    all: 'All',
    longest: 'Longest (days)',
    task: 'The longest overdue task',
    fictional: 'a fictional example',
    counts: {
      total: 'Total',
      onTime: 'Completed on time',
      late: 'Completed late',
      inTerm: 'Open, in term',
      overdue: 'Overdue',
      noDeadline: 'No deadline',
      rate: 'Completion rate',
    },
  },
} satisfies Localised<object>;
