import { type PhaseName, phaseNames } from '../commands/shared/phases.ts';
import type { Language, Localised } from '../locale/localised.ts';
import type { ProcessUse } from './terminal.ts';

/** Measures the steps of a command, each without those inside it. */
export interface PhaseClock {
  readonly phase: <T>(name: PhaseName, work: () => T) => T;
  /** What was measured so far, a line a step: seconds, and the memory of the process at its end. */
  readonly report: (language: Language) => string;
}

const words: Readonly<Record<PhaseName, Localised>> = {
  start: { vi: 'khởi động', en: 'start' },
  files: { vi: 'đọc tệp', en: 'read files' },
  plan: { vi: 'hiểu kế hoạch', en: 'read the plan' },
  rules: { vi: 'đọc kế hoạch và xét quy tắc', en: 'read the plan and check rules' },
  facts: { vi: 'tính', en: 'gather facts' },
  page: { vi: 'làm trang', en: 'make the page' },
  rest: { vi: 'việc khác', en: 'the rest' },
};

const titles = {
  vi: { title: 'Thời gian và bộ nhớ', total: 'tất cả', second: 'giây', most: 'nhiều nhất' },
  en: { title: 'Time and memory', total: 'all', second: 's', most: 'at most' },
} satisfies Localised<object>;

/** A clock that began with the process; the command begins now. */
export function phaseClock(measure: () => ProcessUse): PhaseClock {
  const first = measure();
  const spent = new Map<PhaseName, { seconds: number; memory: number }>([
    ['start', { seconds: first.seconds, memory: first.memory }],
  ]);
  const open: { readonly from: number; inside: number }[] = [];

  function end(name: PhaseName): void {
    const { seconds, memory } = measure();
    const phase = open.pop();
    if (!phase) return;
    const whole = seconds - phase.from;
    const outer = open.at(-1);
    if (outer) outer.inside += whole;
    spent.set(name, { seconds: (spent.get(name)?.seconds ?? 0) + whole - phase.inside, memory });
  }

  return {
    phase<T>(name: PhaseName, work: () => T): T {
      open.push({ from: measure().seconds, inside: 0 });
      let result: T;
      try {
        result = work();
      } catch (error) {
        end(name);
        throw error;
      }
      if (!(result instanceof Promise)) {
        end(name);
        return result;
      }
      return result.finally(() => {
        end(name);
      }) as T;
    },
    report(language) {
      const now = measure();
      const known = [...spent.values()].reduce((sum, { seconds }) => sum + seconds, 0);
      spent.set('rest', { seconds: now.seconds - known, memory: now.memory });
      const { title, total, second, most } = titles[language];
      const wide = Math.max(...Object.values(words).map((one) => one[language].length)) + 2;
      const line = (name: string, seconds: number, memory: string) =>
        `  ${name.padEnd(wide)}${inSeconds(seconds, language)} ${second}  ${memory}\n`;
      return [
        `${title} (--stats)\n`,
        ...phaseNames.flatMap((name) => {
          const one = spent.get(name);
          return one ? [line(words[name][language], one.seconds, inMebibytes(one.memory))] : [];
        }),
        line(
          total,
          now.seconds,
          `${inMebibytes(now.peakMemory)} (${most}), CPU ${inSeconds(now.computing, language).trim()} ${second}`,
        ),
      ].join('');
    },
  };
}

const inSeconds = (seconds: number, language: Language): string =>
  seconds
    .toFixed(2)
    .replace('.', language === 'vi' ? ',' : '.')
    .padStart(7);

const inMebibytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MiB`.padStart(9);
