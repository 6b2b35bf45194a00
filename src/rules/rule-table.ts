import type { Rule } from './plan-rule.ts';
import { assignedUnit } from './assignment/assigned-unit.ts';
import { severalLeads } from './assignment/several-leads.ts';
import { footnoteMarks } from './structure/footnote-marks.ts';
import { programmeSuccession } from './programme/programme-succession.ts';
import { taskCarriedOver } from './progress/task-carried-over.ts';
import { taskStatedTwice } from './assignment/task-stated-twice.ts';
import { tableShape } from './structure/table-shape.ts';
import { ambiguousScalar } from './files/ambiguous-scalar.ts';
import { commentInText } from './files/comment-in-text.ts';
import { conflictMarkers } from './files/conflict-markers.ts';
import { deadlineOrder } from './assignment/deadline-order.ts';
import { deadlineOutsideTerm } from './assignment/deadline-outside-term.ts';
import { duplicateKey } from './files/duplicate-key.ts';
import { emptyHeading } from './structure/empty-heading.ts';
import { encoding } from './files/encoding.ts';
import { exceptionExpired } from './exceptions/exception-expired.ts';
import { exceptionReason } from './exceptions/exception-reason.ts';
import { exceptionUnused } from './exceptions/exception-unused.ts';
import { filingLine } from './programme/filing-line.ts';
import { leadAlsoCooperates } from './assignment/lead-also-cooperates.ts';
import { checkWeakened } from './revisions/check-weakened.ts';
import { idReused } from './revisions/id-reused.ts';
import { idVanished } from './revisions/id-vanished.ts';
import { numberReused } from './revisions/number-reused.ts';
import { slipFrozen } from './revisions/slip-frozen.ts';
import { slipNamesNoChange } from './revisions/slip-names-no-change.ts';
import { stateFollows } from './revisions/state-follows.ts';
import { wordingWithoutSlip } from './revisions/wording-without-slip.ts';
import { mandateCompetence } from './revisions/mandate-competence.ts';
import { mandateMissing } from './revisions/mandate-missing.ts';
import { mandateNotInForce } from './revisions/mandate-not-in-force.ts';
import { mandateSource } from './revisions/mandate-source.ts';
import { reviewPending } from './revisions/review-pending.ts';
import { yearlyReview } from './revisions/yearly-review.ts';
import { missingFile } from './files/missing-file.ts';
import { oneDocument } from './files/one-document.ts';
import { plainYaml } from './files/plain-yaml.ts';
import { inForceDate } from './programme/in-force-date.ts';
import { ownReference } from './programme/own-reference.ts';
import { preambleGround } from './programme/preamble-ground.ts';
import { programmeDate } from './programme/programme-date.ts';
import { programmeEnding } from './programme/programme-ending.ts';
import { programmeFolder } from './programme/programme-folder.ts';
import { programmeNumber } from './programme/programme-number.ts';
import { programmeRecipients } from './programme/programme-recipients.ts';
import { programmeSignature } from './programme/programme-signature.ts';
import { programmeTypeWord } from './programme/programme-type-word.ts';
import { schema } from './files/schema.ts';
import { indicatorOrder } from './assignment/indicator-order.ts';
import { targetDiffers } from './assignment/target-differs.ts';
import { targetWithoutIndicator } from './assignment/target-without-indicator.ts';
import { taskWithoutDeadline } from './assignment/task-without-deadline.ts';
import { taskWithoutLead } from './assignment/task-without-lead.ts';
import { taskWithoutResult } from './assignment/task-without-result.ts';
import { unexpectedFile } from './files/unexpected-file.ts';
import { unitId } from './structure/unit-id.ts';
import { unitNumber } from './structure/unit-number.ts';
import { unitWording } from './structure/unit-wording.ts';
import { unknownRule } from './exceptions/unknown-rule.ts';
import { unreadableFile } from './files/unreadable-file.ts';
import { vagueCommitment } from './assignment/vague-commitment.ts';
import { yamlSyntax } from './files/yaml-syntax.ts';
import { bodyEndedAtIssue } from './bodies/body-ended-at-issue.ts';
import { bodyEndedSince } from './bodies/body-ended-since.ts';
import { bodySuccessors } from './references/body-successors.ts';
import { citationAmbiguous } from './citations/citation-ambiguous.ts';
import { citationDate } from './citations/citation-date.ts';
import { citationSuperseded } from './citations/citation-superseded.ts';
import { citationSymbol } from './citations/citation-symbol.ts';
import { citationTwoDates } from './citations/citation-two-dates.ts';
import { citationType } from './citations/citation-type.ts';
import { citationUnresolved } from './citations/citation-unresolved.ts';
import { citationUnverified } from './citations/citation-unverified.ts';
import { citationYear } from './citations/citation-year.ts';
import { quotationDiffers } from './citations/quotation-differs.ts';
import { documentIdentity } from './references/document-identity.ts';
import { documentRelations } from './references/document-relations.ts';
import { impossibleDate } from './citations/impossible-date.ts';
import { unknownDocument } from './references/unknown-document.ts';
import { approvalRequirement } from './references/approval-requirement.ts';
import { unknownUnit } from './references/unknown-unit.ts';
import { dateForm } from './text/date-form.ts';
import { doubleSpaces } from './text/double-spaces.ts';
import { finalStop } from './text/final-stop.ts';
import { hangNam } from './text/hang-nam.ts';
import { invisibleCharacters } from './text/invisible-characters.ts';
import { legacyEncoding } from './text/legacy-encoding.ts';
import { lookAlikeLetters } from './text/look-alike-letters.ts';
import { nameVariants } from './text/name-variants.ts';
import { noBreakSpace } from './text/no-break-space.ts';
import { pageBreakCut } from './text/page-break-cut.ts';
import { privateUse } from './text/private-use.ts';
import { quotes } from './text/quotes.ts';
import { strayMarks } from './text/stray-marks.ts';
import { textNfc } from './text/text-nfc.ts';
import { tonePlacement } from './text/tone-placement.ts';
import { yearRange } from './text/year-range.ts';
import { recordConfirmation } from './progress/record-confirmation.ts';
import { recordCorrects } from './progress/record-corrects.ts';
import { recordDate } from './progress/record-date.ts';
import { recordEvidence } from './progress/record-evidence.ts';
import { ledgerKept } from './progress/ledger-kept.ts';
import { recordKept } from './progress/record-kept.ts';
import { recordRepeated } from './progress/record-repeated.ts';
import { recordTarget } from './progress/record-target.ts';
import { recordTask } from './progress/record-task.ts';
import { recordTransition } from './progress/record-transition.ts';
import { unknownBody } from './references/unknown-body.ts';

/** Every rule, in the order of the documentation. */
export const rules: readonly Rule[] = [
  // files
  yamlSyntax,
  duplicateKey,
  conflictMarkers,
  oneDocument,
  plainYaml,
  encoding,
  unreadableFile,
  unexpectedFile,
  missingFile,
  schema,
  ambiguousScalar,
  commentInText,
  // structure
  unitId,
  unitNumber,
  tableShape,
  footnoteMarks,
  unitWording,
  emptyHeading,
  // references
  unknownBody,
  unknownDocument,
  unknownUnit,
  approvalRequirement,
  documentIdentity,
  documentRelations,
  bodySuccessors,
  // citations
  citationUnresolved,
  citationAmbiguous,
  citationDate,
  citationSymbol,
  citationType,
  citationYear,
  citationTwoDates,
  impossibleDate,
  citationSuperseded,
  citationUnverified,
  quotationDiffers,
  // bodies
  bodyEndedAtIssue,
  bodyEndedSince,
  // assignment
  assignedUnit,
  taskStatedTwice,
  severalLeads,
  taskWithoutLead,
  taskWithoutDeadline,
  taskWithoutResult,
  leadAlsoCooperates,
  deadlineOutsideTerm,
  deadlineOrder,
  targetWithoutIndicator,
  targetDiffers,
  indicatorOrder,
  vagueCommitment,
  // progress
  recordTask,
  recordDate,
  recordTransition,
  recordEvidence,
  recordTarget,
  recordConfirmation,
  recordCorrects,
  recordRepeated,
  taskCarriedOver,
  recordKept,
  ledgerKept,
  // text
  textNfc,
  lookAlikeLetters,
  invisibleCharacters,
  noBreakSpace,
  privateUse,
  legacyEncoding,
  tonePlacement,
  quotes,
  doubleSpaces,
  yearRange,
  dateForm,
  hangNam,
  nameVariants,
  pageBreakCut,
  finalStop,
  strayMarks,
  // programme
  programmeFolder,
  programmeNumber,
  programmeDate,
  programmeSuccession,
  programmeTypeWord,
  ownReference,
  inForceDate,
  preambleGround,
  programmeSignature,
  programmeRecipients,
  filingLine,
  programmeEnding,
  // revisions
  mandateMissing,
  mandateNotInForce,
  mandateCompetence,
  mandateSource,
  yearlyReview,
  reviewPending,
  wordingWithoutSlip,
  slipNamesNoChange,
  slipFrozen,
  idVanished,
  idReused,
  numberReused,
  stateFollows,
  checkWeakened,
  // exceptions
  exceptionReason,
  exceptionUnused,
  exceptionExpired,
  unknownRule,
];
