import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { office } from './report-plan.ts';

/** What a person does to a sheet in LibreOffice, one after the other. Rows count from 1. */
export type OfficeStep =
  | readonly ['cell', address: string, typed: string]
  | readonly ['hide-row' | 'insert-row' | 'delete-row', row: number]
  | readonly ['move', range: string, to: string]
  | readonly ['sort', range: string, column: number];

/** A file that is opened, edited and saved. */
export interface OfficeJob {
  readonly file: string;
  /** The sheet that is edited. */
  readonly sheet: string;
  readonly steps: readonly OfficeStep[];
  readonly saved: string;
}

/** The names of the filters of LibreOffice, with their options: csv in UTF-8 with commas, of the first sheet. */
const filters: Readonly<Record<string, readonly [name: string, options: string]>> = {
  xlsx: ['Calc MS Excel 2007 XML', ''],
  ods: ['calc8', ''],
  csv: ['Text - txt - csv (StarCalc)', '44,34,76,1,,0,false,true,false'],
};

const code = `Function Given(name, value)
  Dim one As New com.sun.star.beans.PropertyValue
  one.Name = name
  one.Value = value
  Given = one
End Function

Sub Work(path)
  Dim files, lines, doc, sheet, words
  Dim fields(0) As New com.sun.star.table.TableSortField
  On Error GoTo Failed
  files = createUnoService("com.sun.star.ucb.SimpleFileAccess")
  lines = createUnoService("com.sun.star.io.TextInputStream")
  lines.setInputStream(files.openFileRead(path))
  lines.setEncoding("UTF-8")
  Do While Not lines.isEOF()
    words = Split(lines.readLine(), Chr(9))
    If UBound(words) > 0 Then
      Select Case words(0)
        Case "open"
          doc = StarDesktop.loadComponentFromURL(words(1), "_blank", 0, Array(Given("Hidden", True)))
          sheet = doc.Sheets.getByName(words(2))
        Case "cell"
          sheet.getCellRangeByName(words(1)).FormulaLocal = words(2)
        Case "hide-row"
          sheet.unprotect("")
          sheet.Rows.getByIndex(CLng(words(1)) - 1).IsVisible = False
        Case "insert-row"
          sheet.unprotect("")
          sheet.Rows.insertByIndex(CLng(words(1)) - 1, 1)
        Case "delete-row"
          sheet.unprotect("")
          sheet.Rows.removeByIndex(CLng(words(1)) - 1, 1)
        Case "move"
          sheet.unprotect("")
          sheet.moveRange(sheet.getCellRangeByName(words(2)).CellAddress, sheet.getCellRangeByName(words(1)).RangeAddress)
        Case "sort"
          sheet.unprotect("")
          fields(0).Field = CLng(words(2))
          fields(0).IsAscending = False
          sheet.getCellRangeByName(words(1)).sort(Array(Given("SortFields", fields()), Given("ContainsHeader", False)))
        Case "first"
          doc.Sheets.moveByName(words(1), 0)
        Case "save"
          doc.storeToURL(words(1), Array(Given("FilterName", words(2)), Given("FilterOptions", words(3))))
          doc.close(True)
      End Select
    End If
  Loop
  lines.closeInput()
  StarDesktop.terminate()
  Exit Sub
Failed:
  Dim number
  number = FreeFile
  Open ConvertFromURL(path) & ".error" For Output As #number
  Print #number, Error & " (" & Erl & ")"
  Close #number
  StarDesktop.terminate()
End Sub
`;

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/**
 * Has one LibreOffice without a window open, edit and save files, in their order. Its profile, which its first start lays down and into which the
 * macro is then put, and the list of what to do are kept in a folder.
 */
export function editedByOffice(jobs: readonly OfficeJob[], folder: string): void {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const run = (args: readonly string[]) =>
    execFileSync(office ?? 'soffice', [profile, '--headless', '--norestore', ...args], {
      stdio: 'ignore',
      timeout: 150_000,
    });
  run(['--terminate_after_init']);
  writeFileSync(
    join(folder, 'profile/user/basic/Standard/Module1.xba'),
    `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">\n<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">${escaped(code)}</script:module>`,
  );
  const lines = jobs.flatMap(({ file, sheet, steps, saved }) => [
    ['open', pathToFileURL(file).href, sheet],
    ...steps,
    ...(saved.endsWith('.csv') ? [['first', sheet]] : []),
    ['save', pathToFileURL(saved).href, ...(filters[saved.slice(saved.lastIndexOf('.') + 1)] ?? ['', ''])],
  ]);
  const list = join(folder, 'jobs.txt');
  writeFileSync(list, lines.map((words) => `${words.join('\t')}\n`).join(''));
  run([`macro:///Standard.Module1.Work("${pathToFileURL(list).href}")`]);
  if (existsSync(`${list}.error`)) throw new Error(readFileSync(`${list}.error`, 'utf8'));
}
