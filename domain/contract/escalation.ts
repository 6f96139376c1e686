import type { Contract } from './contract.ts';

/** The steps taken where a contract states none of its own, the mildest first. */
export const usualEscalationSteps: readonly string[] = ['Performance meeting', 'Improvement plan', 'Formal notice'];

/** The steps by which a concern is escalated, in their order: the contract's own, else the usual ones. */
export const escalationSteps = (contract: Pick<Contract, 'escalation'> | undefined): readonly string[] =>
  contract?.escalation?.length ? contract.escalation.map(({ step }) => step) : usualEscalationSteps;
