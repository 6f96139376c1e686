/** The words of an award and how a page writes them. */

export const regimes = [
  'psr',
  'pa2023',
  'pa2023LightTouch',
  'pa2023BelowThreshold',
  'pcr2015',
  'pcr2015LightTouch',
  'outside',
] as const;
export type Regime = (typeof regimes)[number];

export const regimeNames: Record<Regime, string> = {
  psr: 'Provider Selection Regime',
  pa2023: 'Procurement Act 2023',
  pa2023LightTouch: 'Procurement Act 2023, light touch',
  pa2023BelowThreshold: 'Procurement Act 2023, below threshold',
  pcr2015: 'Public Contracts Regulations 2015',
  pcr2015LightTouch: 'Public Contracts Regulations 2015, light touch',
  outside: 'Outside the procurement regimes',
};

/** The processes of regulation 6. A framework agreement itself is concluded by the competitive process. */
export const processes = ['A', 'B', 'C', 'mostSuitable', 'competitive'] as const;
export type Process = (typeof processes)[number];

/** The processes an award can be carried through: those of regulation 6, regulations 14 and 18, or none outside the regime. */
export const awardProcesses = [...processes, 'urgent', 'frameworkCallOff', 'notApplicable'] as const;
export type AwardProcess = (typeof awardProcesses)[number];

export const processNames: Record<AwardProcess, string> = {
  A: 'Direct award process A',
  B: 'Direct award process B',
  C: 'Direct award process C',
  mostSuitable: 'Most suitable provider process',
  competitive: 'Competitive process',
  urgent: 'Urgent award',
  frameworkCallOff: 'Call-off from a framework agreement',
  notApplicable: 'Not applicable',
};

/** The name of the process as it stands within a sentence: `direct award process A`, `the competitive process`. */
const processInSentence = (process: AwardProcess): string => {
  const name = processNames[process];
  const article = process === 'mostSuitable' || process === 'competitive' ? 'the ' : '';
  return `${article}${name.charAt(0).toLowerCase()}${name.slice(1)}`;
};

/** The heading of the facts of regulation 6. An urgent award and a call-off follow none of its processes. */
export const titleOfFacts = (process: AwardProcess): string =>
  process === 'urgent' || process === 'frameworkCallOff'
    ? 'Which processes would be open'
    : `Why ${processInSentence(process)} is open`;

/** The five key criteria of regulation 5, in the order of the regulation. */
export const keyCriteria = [
  'qualityAndInnovation',
  'value',
  'integrationCollaborationSustainability',
  'improvingAccessReducingInequalitiesChoice',
  'socialValue',
] as const;
export type KeyCriterion = (typeof keyCriteria)[number];

export const keyCriterionNames: Record<KeyCriterion, string> = {
  qualityAndInnovation: 'Quality and innovation',
  value: 'Value',
  integrationCollaborationSustainability: 'Integration, collaboration and service sustainability',
  improvingAccessReducingInequalitiesChoice: 'Improving access, reducing health inequalities and facilitating choice',
  socialValue: 'Social value',
};

export const importanceMethods = ['ranked', 'weighted', 'equal'] as const;

/** The basic selection criteria of regulation 19 and Schedule 16. */
export const basicSelectionCriteria = [
  'suitability',
  'economicAndFinancialStanding',
  'technicalAndProfessionalAbility',
] as const;
export type BasicSelectionCriterion = (typeof basicSelectionCriteria)[number];

export const basicSelectionNames: Record<BasicSelectionCriterion, string> = {
  suitability: 'Suitability to pursue the activity',
  economicAndFinancialStanding: 'Economic and financial standing',
  technicalAndProfessionalAbility: 'Technical and professional ability',
};

export const signOffs = [
  'finance',
  'legal',
  'monitoringOfficer',
  'humanResources',
  'assets',
  'strategicProcurement',
] as const;
export type SignOff = (typeof signOffs)[number];

export const signOffNames: Record<SignOff, string> = {
  finance: 'Finance',
  legal: 'Legal',
  monitoringOfficer: 'Monitoring officer',
  humanResources: 'Human resources',
  assets: 'Assets',
  strategicProcurement: 'Strategic procurement',
};

/** Whether a check was made: its reference, why it is not needed, or that the papers do not say. */
export const checkStates = ['given', 'notRequired', 'notStated'] as const;

const awardStatuses = ['preparing', 'decided', 'standstill', 'confirmed', 'abandoned'] as const;
export type AwardStatus = (typeof awardStatuses)[number];

export const awardStatusNames: Record<AwardStatus, string> = {
  preparing: 'Preparing evidence',
  decided: 'Decided',
  standstill: 'In standstill',
  confirmed: 'Award confirmed',
  abandoned: 'Abandoned',
};
