/** A part of a workbook as text. */
export interface TemplatePart {
  readonly part: string;
  readonly xml: string;
}

/** A sheet of an office's own workbook. */
export interface TemplateSheet extends TemplatePart {
  readonly name: string;
  /** The cells whose words hold a marker. */
  readonly marked: readonly { readonly address: string; readonly row: number; readonly text: string }[];
  readonly drawings: readonly TemplatePart[];
  readonly tables: readonly TemplatePart[];
  readonly remarks: readonly TemplatePart[];
}

/** A workbook that is filled in, as far as filling it in may change it. */
export interface TemplateBook {
  readonly workbook: TemplatePart;
  readonly sheets: readonly TemplateSheet[];
  /** The looks of cells; null where the workbook has none. */
  readonly styles: TemplatePart | null;
}
