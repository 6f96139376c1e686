import type { Document, Section } from '../../document/document.ts';
import type { AwardState } from '../award.ts';
import { contractReferenceOf } from '../notices/notice-contents.ts';
import { type DocumentFor, standingOfEvidence } from '../papers/standing.ts';
import { authorisation } from './authorisation.ts';
import { background } from './background.ts';
import { evaluation } from './evaluation.ts';
import { financial } from './financial.ts';
import { impact } from './impact.ts';
import { introduction } from './introduction.ts';
import { legalPoints } from './legal-points.ts';
import { notes } from './notes.ts';
import { noticesAndDates } from './notices-and-dates.ts';
import { procurement } from './procurement.ts';
import { recommendations } from './recommendations.ts';
import { risks } from './risks.ts';

/**
 * The contract award report, with the sections of a council's procurement gateway report, made from the award's record
 * alone: what the record does not hold is said to be missing. Before the decision it is a draft and says so.
 */
export const awardReport = (state: AwardState, { authority, today }: DocumentFor): Document => {
  const sections: readonly (Section | undefined)[] = [
    introduction(state),
    background(state),
    procurement(state),
    evaluation(state),
    financial(state),
    risks(state),
    impact(state),
    recommendations(state),
    authorisation(state),
    noticesAndDates(state, today),
    legalPoints(state),
    notes(state),
  ];
  return {
    title: 'Contract award report',
    subtitle: [state.title, contractReferenceOf(state)].filter(Boolean).join(', '),
    authority,
    madeOn: today,
    standing: standingOfEvidence(state),
    demonstration: state.demonstration ?? false,
    sections: sections.filter((each) => each !== undefined),
  };
};
