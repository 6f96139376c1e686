import { mayEver } from '../../domain/authorisation.ts';
import { roleNames, worksForProvider } from '../../domain/shared/people.ts';
import type { FormProblem } from '../forms/form-state.ts';
import { fieldId } from '../forms/form-state.ts';
import { Breadcrumbs } from '../pages/components/breadcrumbs.tsx';
import { type AssetResolver, Layout } from '../pages/layout.tsx';
import type { PageView } from './page-routes.ts';
import type { SignedIn } from './session.ts';

export interface FrameParts {
  readonly asset: AssetResolver;
  readonly nonce: string;
  readonly path: string;
  readonly person: SignedIn | undefined;
  readonly problems?: readonly FormProblem[];
}

const authorityMenu = [
  { text: 'Home', href: '/', action: 'contract.read' },
  { text: 'Scorecard', href: '/scorecard', action: 'scorecard.read' },
  { text: 'Who owes what', href: '/status-board', action: 'statusBoard.read' },
  { text: 'Concerns', href: '/concerns', action: 'concern.read' },
  { text: 'Contracts', href: '/contracts', action: 'contract.read' },
  { text: 'Awards', href: '/awards', action: 'award.read' },
  { text: 'Outcomes', href: '/outcomes', action: 'outcome.read' },
] as const;

const providerMenu = [
  { text: 'Home', href: '/', action: 'contract.read' },
  { text: 'Contracts', href: '/contracts', action: 'contract.read' },
  { text: 'Concerns', href: '/concerns', action: 'concern.read' },
] as const;

const isUnder = (path: string, href: string): boolean =>
  href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`);

/**
 * The menu for a person: what their role may open, and which part they are in. A page with a trail is in the part where
 * its trail begins, whatever its address: a measure lies below its contract and is read from the scorecard.
 */
export const menuFor = (person: SignedIn, path: string, trail: PageView['trail'] = []) => {
  const [from] = trail;
  return (worksForProvider(person) ? providerMenu : authorityMenu)
    .filter(({ action }) => mayEver(person, action))
    .map(({ text, href }) => ({
      text,
      href,
      active: from ? from.href === href : isUnder(path, href),
      current: path === href,
    }));
};

const withOwner = (because: string, owner: string | undefined): string =>
  owner === undefined || because.startsWith(owner) ? because : `${owner}: ${because}`;

/** A whole page: the view within the layout, with the menu, the trail and what is wrong with the form on it. */
export const framed = (view: PageView, { asset, nonce, path, person, problems = view.problems ?? [] }: FrameParts) => (
  <Layout
    title={view.title}
    asset={asset}
    nonce={nonce}
    errors={problems.map((problem) => ({
      text: withOwner(problem.because, view.fieldOwner?.(problem.field)),
      ...(problem.field && { href: `#${fieldId(problem.field)}` }),
    }))}
    person={
      person && {
        name: person.name,
        organisationName: person.organisationName,
        roleNames: person.roles.map((role) => roleNames[role]),
      }
    }
    organisation={person && { name: person.organisationName }}
    navigation={person ? menuFor(person, path, view.trail) : []}
    beforeContent={view.trail && <Breadcrumbs items={[{ text: 'Home', href: '/' }, ...view.trail]} />}
    demonstration={view.demonstration}
    wide={view.wide}
    footerLinks={[
      ...(person && mayEver(person, 'openData.read') ? [{ href: '/open-data', text: 'Open data' }] : []),
      { href: '/calculators', text: 'Calculators' },
      { href: '/api', text: 'API' },
      { href: '/problems', text: 'Rules' },
      { href: '/accessibility', text: 'Accessibility' },
      { href: '/privacy', text: 'Privacy' },
      { href: '/security', text: 'Security' },
    ]}
  >
    {view.body as never}
  </Layout>
);
