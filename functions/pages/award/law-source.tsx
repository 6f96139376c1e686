import type { Child } from 'hono/jsx';
import type { Source } from '../../../domain/shared/source.ts';
import { RuleSource } from '../components/index.ts';
import { shortReference } from './words.ts';

/** A legal answer with its source written short; the page says once which Regulations are meant. */
export const LawSource = ({ sentence, source, href }: { sentence: Child; source: Source; href?: string }) => (
  <RuleSource sentence={sentence} source={shortReference(source)} confidence={source.confidence} href={href} />
);
