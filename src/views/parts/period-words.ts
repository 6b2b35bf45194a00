import type { Language } from '../../locale/localised.ts';
import type { Period } from '../../progress/states/periods.ts';
import { formatDateWithNoun } from '../../vietnamese/dates/dates.ts';

const quarters = {
  vi: ['quý I', 'quý II', 'quý III', 'quý IV'],
  en: ['first quarter', 'second quarter', 'third quarter', 'fourth quarter'],
} satisfies Record<Language, readonly string[]>;

/** A reporting period as reports name it: quý III năm 2025, 6 tháng đầu năm 2025; third quarter of 2025. */
export function periodWords({ name, kind }: Period, language: Language): string {
  const year = name.slice(0, 4);
  const isVietnamese = language === 'vi';
  switch (kind) {
    case 'month':
      return formatDateWithNoun(name, language);
    case 'quarter': {
      const quarter = quarters[language][Number(name.slice(-1)) - 1] ?? name;
      return isVietnamese ? `${quarter} năm ${year}` : `${quarter} of ${year}`;
    }
    case 'half-year': {
      const isFirst = name.endsWith('1');
      if (isVietnamese) return `6 tháng ${isFirst ? 'đầu' : 'cuối'} năm ${year}`;
      return `${isFirst ? 'first' : 'second'} half of ${year}`;
    }
    case 'nine-months':
      return isVietnamese ? `9 tháng đầu năm ${year}` : `first nine months of ${year}`;
    case 'year':
      return isVietnamese ? `năm ${year}` : year;
  }
}
