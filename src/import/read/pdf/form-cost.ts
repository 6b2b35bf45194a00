/** A form of a PDF: a stream that draws, and may draw other forms. */
export interface PdfForm {
  readonly dictionary: string;
  readonly content: string;
}

/** The most forms that may be drawn, each as often as others draw it; 26 forms that draw the next one twice are 67 million. */
const maxDrawn = 20_000;

/** Whether drawing every form once would draw more than any page needs; `objects` are the other objects of the file by their numbers. */
export function drawTooMuch(
  forms: ReadonlyMap<string, PdfForm>,
  objects: ReadonlyMap<string, string>,
): boolean {
  const costs = new Map<string, number>();
  const costOf = (number: string, above: ReadonlySet<string>): number => {
    const form = forms.get(number);
    if (!form || above.has(number)) return 0;
    const known = costs.get(number);
    if (known !== undefined) return known;
    const draws = form.content.match(/\bDo\b/g)?.length ?? 0;
    const inside = new Set([...above, number]);
    const costliest =
      draws === 0 ? 0 : Math.max(0, ...formsIn(form, forms, objects).map((one) => costOf(one, inside)));
    const cost = Math.min(1 + draws * costliest, maxDrawn + 1);
    costs.set(number, cost);
    return cost;
  };
  return [...forms.keys()].some((number) => costOf(number, new Set()) > maxDrawn);
}

/** The forms that a form can draw: those that its resources name, there or in objects that they refer to. */
function formsIn(
  { dictionary }: PdfForm,
  forms: ReadonlyMap<string, PdfForm>,
  objects: ReadonlyMap<string, string>,
): string[] {
  const found = new Set<string>();
  const seen = new Set<string>();
  const look = (text: string, depth: number): void => {
    for (const [, number = ''] of text.matchAll(/(?<!\d)(\d{1,9}) \d{1,5} R\b/g)) {
      if (forms.has(number)) found.add(number);
      else if (depth < 4 && !seen.has(number)) {
        seen.add(number);
        look(objects.get(number) ?? '', depth + 1);
      }
    }
  };
  look(dictionary, 0);
  return [...found];
}
