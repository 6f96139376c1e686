import { rules } from '../shared/refusal.ts';
import { platformRule, type Source } from '../shared/source.ts';

const conversationFirst: Source = {
  reference: 'Outcomes Based Accountability: a flag opens a conversation before a sanction',
  confidence: 'C',
};

export const concernRules = rules({
  openedByCause: {
    id: 'concern-opened-by-cause',
    sentence:
      'A concern is opened by what the platform finds: a red figure, a change for the worse, a late return, money outside its tolerance or figures that contradict each other',
    source: platformRule,
    mend: 'Nothing needs doing: the platform opens a concern by itself when there is a cause.',
  },
  toldOnce: {
    id: 'concern-told-once',
    sentence: 'A concern is told of each cause and each change of its figures once',
    source: platformRule,
    mend: 'Nothing needs doing: the concern is up to date.',
  },
  openOnly: {
    id: 'concern-open-only',
    sentence: 'A closed concern is not changed; it opens again when there is a new cause',
    source: platformRule,
    mend: 'Nothing needs doing: the platform opens it again when there is a new cause.',
  },
  actionDueLater: {
    id: 'concern-action-due-later',
    sentence: 'An agreed action has a due date that has not passed',
    source: platformRule,
    mend: 'Enter today or a later date.',
  },
  actionToReview: {
    id: 'concern-action-to-review',
    sentence: 'A review says of one agreed action whether it worked, once',
    source: conversationFirst,
    mend: 'Choose an action that has not been reviewed.',
  },
  reviewedBeforeClosing: {
    id: 'concern-reviewed-before-closing',
    sentence: 'Every agreed action is reviewed before the concern is closed',
    source: conversationFirst,
    mend: 'Say of each agreed action whether it worked, then close the concern.',
  },
  stepsInOrder: {
    id: 'concern-escalated-in-order',
    sentence: 'The escalation steps of a contract are taken in their order, and none is left out without a reason',
    source: platformRule,
    mend: 'Take the next step, or say why it is left out.',
  },
  stepTaken: {
    id: 'concern-escalation-taken',
    sentence: 'An escalation step is recorded once it has been taken',
    source: platformRule,
    mend: 'Enter today or an earlier date.',
  },
  contradictionToSettle: {
    id: 'concern-contradiction-to-settle',
    sentence: 'A decision is made about a contradiction that stands',
    source: platformRule,
    mend: 'Choose one of the contradictions that nobody has decided about.',
  },
  settledWithOneOfThem: {
    id: 'concern-settled-with-one-of-them',
    sentence: 'What is computed with is one of the figures that contradict each other',
    source: platformRule,
    mend: 'Choose one of the figures as they are written. A figure that is wrong altogether is restated in its return.',
  },
  noPersonalData: {
    id: 'concern-no-personal-data',
    sentence: 'A concern holds no personal data of the people served',
    source: platformRule,
    mend: 'On the page, tick that you have checked the text. By the API, send personalDataChecked as true.',
  },
});
