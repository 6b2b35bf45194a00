import { type Localised, localise } from '../../locale/localised.ts';
import { stateIds } from '../../plan/record-data.ts';
import { sheetHeads } from './sheet-heads.ts';

/** The columns of a sheet in which what records and the command line call by other names is filled in. */
const columns = {
  evidence: ['evidence'],
  '--evidence': ['evidence'],
  value: ['value'],
  note: ['words', 'difficulties'],
} as const;

const named = /(\s*)\((corrects|(?:--)?evidence|value|note)\)/g;

/** The id of a state behind its name, which is for who types commands. */
const stateId = new RegExp(` \\((?:${stateIds.join('|')})\\)`, 'g');

/** A sentence about a record for whoever fills in a sheet: fields and options are called by the columns of the sheet, states by their names. */
export const inColumnWords = (why: Localised): Localised =>
  localise((language) =>
    why[language].replace(stateId, '').replace(named, (_, gap: string, name: string) => {
      const heads = Object.hasOwn(columns, name) ? columns[name as keyof typeof columns] : [];
      if (heads.length === 0) return '';
      return language === 'vi'
        ? `${gap}(cột ${heads.map((head) => `«${sheetHeads[head].vi}»`).join(' hoặc ')})`
        : `${gap}(column ${heads.map((head) => `“${sheetHeads[head].en}”`).join(' or ')})`;
    }),
  );
