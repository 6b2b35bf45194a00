import type { Localised } from '../../locale/localised.ts';
import { fileKindOf } from './file-kind.ts';
import { unreadableFile } from './folder-problems.ts';
import type { ReadFile } from './read-plan-file.ts';

/** The most elements of all files of a plan that are read together. A plan of 100,000 tasks has one and a half million, a million records six. */
const maxElements = 8_000_000;
/** The most units of all texts of a plan, however little each of them says. */
const maxUnits = 150_000;

/**
 * Reads the files of one plan, each with `readFile`, as long as they have no more elements and units together than a plan may have. The file
 * with which they have, and all after it, are named as unreadable.
 */
export function withinPlanLimits(readFile: ReadFile): ReadFile {
  let [elements, units] = [0, 0];
  let reason: Localised | null = null;
  return (raw) => {
    if (!fileKindOf(raw.path)) return readFile(raw);
    if (!reason) {
      const read = readFile(raw);
      elements += read.file?.document.elements ?? 0;
      units += read.units;
      reason = elements > maxElements ? tooManyElements : units > maxUnits ? tooManyUnits : null;
      if (!reason) return read;
    }
    const problems = [unreadableFile(raw.path, reason)];
    return { source: null, file: null, problems, units: 0, isWhole: false };
  };
}

const tooManyUnits: Localised = {
  vi: `Các tệp dưới plans/ có quá ${maxUnits} đơn vị nội dung; từ tệp này trở đi không được đọc.`,
  en: `The files under plans/ have more than ${maxUnits} units; from this file on they are not read.`,
};
const tooManyElements: Localised = {
  vi: `Các tệp dưới plans/ có quá ${maxElements} giá trị và dòng trống; từ tệp này trở đi không được đọc.`,
  en: `The files under plans/ have more than ${maxElements} values and empty lines; from this file on they are not read.`,
};
