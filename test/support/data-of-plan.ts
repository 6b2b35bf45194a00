import {
  type ApprovalRuleData,
  approvalRuleData,
  type BodyData,
  bodyData,
  byId,
  byText,
  type DocumentData,
  documentData,
  type GivenApprovalData,
  givenApprovalData,
  type ProgrammeData,
  programmeData,
} from '../../src/change/compare/plan-data.ts';
import type { Plan } from '../../src/plan/plan.ts';

/** What a plan says, whatever the YAML and the order of its files: no places, and what means the same is written the same way. */
export interface PlanData {
  readonly documents: readonly DocumentData[];
  readonly organisations: readonly BodyData[];
  readonly programmes: readonly ProgrammeData[];
  readonly approvalRules: readonly ApprovalRuleData[];
  readonly givenApprovals: readonly GivenApprovalData[];
}

/** What a plan says, sorted by id. */
export function planData(plan: Plan): PlanData {
  return {
    documents: plan.documents.map(documentData).sort(byId),
    organisations: plan.organisations.map(bodyData).sort(byId),
    programmes: plan.programmes.map(programmeData).sort((a, b) => byId(a.head, b.head)),
    approvalRules: plan.approvalRules.map(approvalRuleData).sort(byText),
    givenApprovals: plan.givenApprovals.map(givenApprovalData).sort(byText),
  };
}
