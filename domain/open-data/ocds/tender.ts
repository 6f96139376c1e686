import type { AwardState } from '../../award/award.ts';
import { initialEnd, longestEnd } from '../../award/term.ts';
import { type AwardProcess, processNames, type Regime, regimeNames } from '../../award/vocabulary.ts';
import { type Publisher, referenceTo } from './publisher.ts';
import type { OcdsClassification, OcdsPeriod, OcdsTender } from './release.ts';
import { periodOfDays } from './values.ts';

const directive: OcdsClassification = { scheme: 'CELEX', id: '32014L0024' };
const procurementAct: OcdsClassification = {
  scheme: 'UKPGA',
  id: '2023/54',
  uri: 'https://www.legislation.gov.uk/ukpga/2023/54/contents',
};

/**
 * The law that a process follows, as published releases name it. Those of the Provider Selection Regime name the directive
 * on public contracts, for want of a code of their own (law.md section 9 [D]); which regime it is stands in words.
 */
const legalBases: Readonly<Record<Regime, OcdsClassification | undefined>> = {
  psr: directive,
  pa2023: procurementAct,
  pa2023LightTouch: procurementAct,
  pa2023BelowThreshold: procurementAct,
  pcr2015: directive,
  pcr2015LightTouch: directive,
  outside: undefined,
};

type Method = NonNullable<OcdsTender['procurementMethod']>;

/** How open the choice of provider was. Direct awards are published as limited (law.md section 9 [D]). */
const methods: Readonly<Record<AwardProcess, Method | undefined>> = {
  A: 'limited',
  B: 'limited',
  C: 'limited',
  urgent: 'limited',
  mostSuitable: 'selective',
  competitive: 'open',
  frameworkCallOff: 'selective',
  notApplicable: undefined,
};

/** The process in words, with its regime: `Direct award process C, Provider Selection Regime`. */
export const methodInWords = ({ process, regime }: Pick<AwardState, 'process' | 'regime'>): string =>
  process === 'notApplicable' ? regimeNames[regime] : `${processNames[process]}, ${regimeNames[regime]}`;

/** The services by their CPV code, without its check digit. */
export const cpvOf = ({ cpv }: Pick<AwardState, 'cpv'>): OcdsClassification => ({
  scheme: 'CPV',
  id: cpv.split('-')[0] ?? cpv,
});

/** The proposed term, and the last day to which extensions could take it. */
export const proposedPeriod = (award: AwardState): OcdsPeriod =>
  periodOfDays(award.start, initialEnd(award), longestEnd(award));

const statusOf = ({ status }: AwardState): OcdsTender['status'] => {
  if (status === 'abandoned') return 'cancelled';
  return status === 'preparing' ? 'planned' : 'complete';
};

/**
 * What is procured, under which law and how: said in every release of the process, since direct awards have no tender.
 * The status is that of the award as it stands, unless the release tells of an earlier time.
 */
export const tenderOf = (
  award: AwardState,
  publisher: Publisher,
  status: OcdsTender['status'] = statusOf(award),
): OcdsTender => {
  const legalBasis = legalBases[award.regime];
  const method = methods[award.process];
  return {
    id: award.reference ?? award.id,
    title: award.title,
    description: award.description,
    status,
    procuringEntity: referenceTo(publisher),
    ...(legalBasis && { legalBasis }),
    classification: cpvOf(award),
    mainProcurementCategory: 'services',
    ...(method && { procurementMethod: method }),
    procurementMethodDetails: methodInWords(award),
    contractPeriod: proposedPeriod(award),
  };
};
