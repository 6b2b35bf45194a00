import { daysLater } from '../../plan/calendar.ts';
import { UserError } from '../../plan/user-error.ts';
import { parseDay } from '../../progress/records/parse-fields.ts';
import { type FeedFacts, feedOf, feedTitle } from '../../views/feed/feed-of.ts';
import { feedView } from '../../views/feed/feed-view.ts';
import type { OptionTable } from '../command.ts';
import { programmesAsked } from '../shared/choose-programme.ts';
import { nextLine, placeOptions } from '../shared/next-command.ts';
import type { View } from '../show/view.ts';

/** The days that a feed tells of where no first one is given. */
const usualDays = 90;

const feedOptions: OptionTable = {
  '--since <date>': {
    vi: `tin từ ngày này (mặc định: ${usualDays} ngày gần đây)`,
    en: `news from this day on (default: the last ${usualDays} days)`,
  },
  '--address <address>': {
    vi: 'nơi đặt tệp trên mạng nội bộ, để trình đọc tin tự cập nhật: https://…',
    en: 'where the file is published, so that readers find it again: https://…',
  },
};

/** The news of the programmes that are asked for, or of all. */
export const feedPage: View<FeedFacts> = {
  id: 'feed',
  call: ['feed'],
  takesArgs: false,
  options: feedOptions,
  formats: ['atom', 'text', 'markdown', 'html', 'json'],
  usualFormat: 'atom',
  facts({ programme, options, language, asOf }, sources) {
    const { plan } = sources.plan();
    const { since, address } = options;
    return {
      plan,
      programmes: programmesAsked(plan, programme),
      language,
      asOf,
      since: typeof since === 'string' ? parseDay(since) : daysLater(asOf, -usualDays),
      address: typeof address === 'string' ? webAddress(address) : null,
    };
  },
  about: (facts) => {
    const [only, another] = facts.programmes;
    return {
      programme: only && !another ? only.id : null,
      title: feedTitle(facts),
      fictional: facts.programmes.some(({ fictional }) => fictional === true),
    };
  },
  blocks: feedView,
  next: (_, environment) => {
    const line = `cthd feed${placeOptions(environment)} --out tin.atom`;
    return nextLine({ vi: `${line}  (thành tệp tin Atom)`, en: `${line}  (as a file of news)` });
  },
  feed: feedOf,
};

/** An address on the web as it is to stand in a feed. A UserError for anything else. */
function webAddress(typed: string): string {
  const url = URL.canParse(typed) ? new URL(typed) : null;
  if (url && ['https:', 'http:'].includes(url.protocol)) return url.href;
  throw new UserError({
    vi: `--address cần một địa chỉ dạng https://…, không phải «${typed}».`,
    en: `--address needs an address in the form https://…, not “${typed}”.`,
  });
}
