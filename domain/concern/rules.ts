import { rules } from '../shared/refusal.ts';
import { platformRule, type Source } from '../shared/source.ts';

const conversationFirst: Source = {
  reference: 'Outcomes Based Accountability: a flag opens a conversation before a sanction',
  confidence: 'C',
};

export const concernRules = rules({
  openedByRed: {
    id: 'concern-opened-by-red',
    sentence: 'A concern is opened by a red figure in a return that was sent',
    source: platformRule,
    mend: 'Nothing needs doing: the platform opens a concern by itself when a figure is red.',
  },
  openedOnce: {
    id: 'concern-opened-once',
    sentence: 'A red figure has one concern',
    source: platformRule,
    mend: 'Open the concern that is there.',
  },
  notesChanges: {
    id: 'concern-notes-changes',
    sentence: 'A concern notes a result that differs from the last one it knows of',
    source: platformRule,
    mend: 'Nothing needs doing: the concern is up to date.',
  },
  openOnly: {
    id: 'concern-open-only',
    sentence: 'A closed concern is not changed; it opens again if its figure is restated to red',
    source: platformRule,
    mend: 'Record what is new in the concern of the period in which it happened.',
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
  noPersonalData: {
    id: 'concern-no-personal-data',
    sentence: 'A concern holds no personal data of the people served',
    source: platformRule,
    mend: 'On the page, tick that you have checked the text. By the API, send personalDataChecked as true.',
  },
});
