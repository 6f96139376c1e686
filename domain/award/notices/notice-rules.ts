import { rules } from '../../shared/refusal.ts';
import { platformRule, procurementAct, psr } from '../../shared/source.ts';

/** What stops the publication of a notice from being recorded or corrected. */
export const publicationRules = rules({
  noticeIsOwed: {
    id: 'notice-of-another-route',
    sentence: 'An award has the notices that its regime and process ask for, and no notice of another',
    source: psr('regulations 7 to 11 and 14, and for other regimes their own law', 'S'),
    mend: 'Choose one of the notices listed on the page of the award, or correct the regime or process of the award.',
  },
  noticePublishedOnce: {
    id: 'notice-already-published',
    sentence: 'The publication of a notice is recorded once',
    source: platformRule,
    mend: 'Correct when it was published if that was recorded wrongly. Add a note if the notice itself was changed or published again.',
  },
  noticeAfterDecision: {
    id: 'notice-after-decision',
    sentence: 'A notice of what was decided is published after the decision to award',
    source: psr('regulations 9(3), 10(7) and 11(9)', 'S'),
    mend: 'Record the decision first, and check the date the notice was published.',
  },
  noticeAfterAward: {
    id: 'notice-after-award',
    sentence: 'A notice that tells of the award is published once the award is confirmed',
    source: psr('regulations 7 to 11 and 14', 'M'),
    mend: 'Confirm the award first, and check the date the notice was published.',
  },
  noticeAfterAbandonment: {
    id: 'notice-after-abandonment',
    sentence: 'The notice of abandonment is published after the decision to abandon',
    source: psr('regulation 15', 'M'),
    mend: 'Record that the procurement is abandoned first, and check the date the notice was published.',
  },
  submittedBeforePublished: {
    id: 'submitted-before-published',
    sentence: 'A notice is submitted before it is published',
    source: platformRule,
    mend: 'Check the two times. Standstill and deadlines count from the time of publication.',
  },
  voluntaryForLightTouch: {
    id: 'voluntary-standstill-for-light-touch',
    sentence: 'Only a light-touch award may choose whether its contract award notice starts a standstill',
    source: procurementAct('sections 50 and 51', '2'),
    mend: 'Leave the question unanswered: whether this notice starts a standstill is settled by law.',
  },
  noticeRecordedFirst: {
    id: 'notice-recorded-before-correction',
    sentence: 'The publication of a notice is recorded before it is corrected',
    source: platformRule,
    mend: 'Record the publication of the notice first.',
  },
  noticeStandsOnceConfirmed: {
    id: 'notice-stands-once-award-confirmed',
    sentence: 'When a notice that starts standstill was published can be corrected until the award is confirmed',
    source: platformRule,
    mend: 'Add a note that says what was recorded wrongly. Confirm with legal whether standstill had ended.',
  },
  noticeBeforeRepresentations: {
    id: 'notice-before-its-representations',
    sentence: 'A notice is published before the representations on it are received',
    source: psr('regulation 12(3)', 'S'),
    mend: 'Check the time of publication against when each representation was received.',
  },
  standstillCountable: {
    id: 'standstill-countable',
    sentence: 'Standstill is counted only where bank holidays are known',
    source: platformRule,
    mend: 'Check the date. Bank holidays are kept from 2019 to 2028; later years can be added in the settings of the service.',
  },
  abandonedHasOnlyNotice: {
    id: 'abandoned-award-stands',
    sentence:
      'Once a procurement is abandoned, only its notice, what providers are given, named confirmations and notes are recorded',
    source: platformRule,
    mend: 'Add a note, or record a new award if the services are procured again.',
  },
});
