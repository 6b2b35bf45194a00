import type { Localised } from '../../locale/localised.ts';
import { howToDivide } from '../../source/read/how-to-divide.ts';

/** The most bytes of one file of a plan. The text of a whole programme takes less than one MiB, a log of 10,000 records about one. */
export const planFileLimit = 2 * 1024 * 1024;
/** Why a file of a plan is not read that is larger, and what to do. */
export function largePlanFile(path: string): Localised {
  const { vi, en } = howToDivide(path);
  return {
    vi: `Tệp lớn hơn ${planFileLimit / 1024 / 1024} MiB nên không được đọc; ${vi}.`,
    en: `The file is larger than ${planFileLimit / 1024 / 1024} MiB and is not read; ${en}.`,
  };
}
/** The most bytes of all files of a plan. */
export const planLimit = 256 * 1024 * 1024;

/** Why a file is not read with which all files of a plan take too many bytes. */
export const tooMuch: Localised = {
  vi: `Các tệp dưới plans/ vượt quá ${planLimit / 1024 / 1024} MiB; tệp này không được đọc.`,
  en: `The files under plans/ exceed ${planLimit / 1024 / 1024} MiB; this file is not read.`,
};
