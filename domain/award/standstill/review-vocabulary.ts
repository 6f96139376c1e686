/** The words of a review during standstill, and how a page writes them. */

export const furtherOutcomes = ['proceed', 'repeat', 'abandon'] as const;
export type FurtherOutcome = (typeof furtherOutcomes)[number];

/** What regulation 12(4) asks for on a representation before the further decision. */
export const reviewSteps = ['clarificationOffered', 'informationSupplied'] as const;

export const reviewStepNames: Record<(typeof reviewSteps)[number], string> = {
  clarificationOffered: 'A further opportunity to explain or clarify was given',
  informationSupplied: 'The information asked for was supplied',
};

/** What becomes of a case that a provider brings to the Panel. */
export const panelSteps = ['requested', 'accepted', 'declined', 'advised'] as const;

export const panelStepNames: Record<(typeof panelSteps)[number], string> = {
  requested: 'The provider asked the Panel to review the decision',
  accepted: 'The Panel accepted the case',
  declined: 'The Panel declined the case',
  advised: 'The Panel gave its advice',
};

/** What is said of a step of the Panel that came once the award was made. */
export const afterAwardText = 'after the award, which it does not bind';

/** The step that is repeated after a decision. */
export const repeatedSteps = ['evidence', 'decision'] as const;

export const repeatedStepNames: Record<(typeof repeatedSteps)[number], string> = {
  evidence: 'The evidence is gathered again',
  decision: 'The decision is made again',
};
