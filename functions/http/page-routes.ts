import type { JSXNode } from 'hono/jsx';
import type { Action } from '../../domain/authorisation.ts';
import type { CivilDate, Instant } from '../../domain/shared/dates.ts';
import type { TypedGroup } from '../forms/form-data.ts';
import type { FormProblem, FormState } from '../forms/form-state.ts';
import type { CommandName, NounName } from '../nouns.ts';
import type { Outcome } from '../run-command.ts';
import type { Reader } from './reader.ts';
import type { SignedIn } from './session.ts';

export type Params = Readonly<Record<string, string>>;

/** What a page is made from. */
export interface PageRequest {
  readonly person: SignedIn;
  readonly params: Params;
  readonly query: URLSearchParams;
  readonly path: string;
  readonly now: Instant;
  readonly today: CivilDate;
  readonly read: Reader;
  /** Where this service stands, without a trailing slash, and under which prefix the person's authority publishes. */
  readonly publication: { readonly baseUrl: string; readonly ocidPrefix: string | undefined };
}

export type Content = JSXNode | Promise<JSXNode>;

/** A page, before the layout is put around it. */
export interface PageView {
  /** The name of the answer that the page gives. */
  readonly title: string;
  readonly body: unknown;
  /** Where the person came from, outermost first; the page itself is not named. */
  readonly trail?: readonly { readonly text: string; readonly href: string }[];
  /** Dense pages use the whole width. */
  readonly wide?: boolean;
  /** What a field belongs to, where the page has many alike: the summary of problems then says it. */
  readonly fieldOwner?: (field: string) => string | undefined;
  /** What is wrong with what was asked of the page, where it is asked in its address. */
  readonly problems?: readonly FormProblem[];
  /** Whether made-up figures show on the page. */
  readonly demonstration?: boolean;
}

/** A page to read. `action` is asked of the authorisation table for lists; records are asked for as they are read. */
export interface PageRoute {
  readonly kind: 'page';
  readonly path: string;
  readonly action: Action | 'signedIn';
  readonly show: (request: PageRequest) => Promise<PageView>;
}

/**
 * A form: GET shows it with what stands, POST runs the command, and a refusal shows it again with what was typed.
 * Its address is the command's own, so that page, API and rule have one name.
 */
export interface FormRoute {
  readonly kind: 'form';
  readonly noun: NounName;
  readonly command: string;
  /** The address of the form, where it is not the command's own (the form that begins a record: `/awards/new`). */
  readonly path?: string;
  /** Who may see the form though another has to send it; those who may send it, unless told. */
  readonly seenBy?: Action;
  /** A box sent blank clears what stood there, rather than leaving it as it is. */
  readonly blanksClear?: boolean;
  /** What stands now, as the form's first content, and the version that it stands at. */
  readonly start: (request: PageRequest) => Promise<{ readonly typed: TypedGroup; readonly version: number }>;
  readonly show: (request: PageRequest, form: FormState) => Promise<PageView>;
  /** Where the person goes when it is done. */
  readonly done: (result: Extract<Outcome, { outcome: 'done' }>, request: PageRequest) => string;
}

/** A file, made from the record when it is asked for. */
export interface Download {
  /** The name under which it is saved, with its ending. */
  readonly name: string;
  readonly type: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
}

/** A file to save. `action` is asked of the authorisation table as for a page. */
export interface DownloadRoute {
  readonly kind: 'download';
  readonly path: string;
  readonly action: PageRoute['action'];
  readonly make: (request: PageRequest) => Promise<Download>;
}

/** A form that is answered with a page and stores nothing: GET shows it blank, POST what comes of what was sent. */
export interface PreviewRoute {
  readonly kind: 'preview';
  readonly path: string;
  readonly action: Action;
  /** `typed` is left out until something is sent. A page that tells problems is answered as input that is not right. */
  readonly show: (request: PageRequest, typed?: TypedGroup) => Promise<PageView>;
}

export type SiteRoute = PageRoute | DownloadRoute | FormRoute | PreviewRoute;

export const page = (path: string, action: PageRoute['action'], show: PageRoute['show']): PageRoute => ({
  kind: 'page',
  path,
  action,
  show,
});

export const form = <Name extends NounName>(
  noun: Name,
  command: CommandName<Name>,
  route: Omit<FormRoute, 'kind' | 'noun' | 'command'>,
): FormRoute => ({ kind: 'form', noun, command, ...route });

export const download = (path: string, action: PageRoute['action'], make: DownloadRoute['make']): DownloadRoute => ({
  kind: 'download',
  path,
  action,
  make,
});

export const preview = (path: string, action: Action, show: PreviewRoute['show']): PreviewRoute => ({
  kind: 'preview',
  path,
  action,
  show,
});
