import type { FormState } from '../../forms/form-state.ts';
import { Details } from '../components/index.ts';
import { TextField } from '../form-fields.tsx';

/** An organisation that earlier awards and contracts name, and the id under which its people sign in. */
export interface KnownOrganisation {
  readonly organisation: string;
  readonly name: string;
}

/** Each organisation once, by name; where it was written differently, as it was written last. */
export const knownOrganisations = (found: readonly KnownOrganisation[]): readonly KnownOrganisation[] =>
  [...new Map(found.map((each) => [each.organisation, each])).values()].toSorted((one, other) =>
    one.name.localeCompare(other.name),
  );

const listId = 'known-organisations';

/** The answers for every id field of the page, and the same to read. Once on a page. */
export const OrganisationList = ({ known }: { known: readonly KnownOrganisation[] }) =>
  known.length === 0 ? (
    <p class="govuk-body">
      No organisation is named in an award or a contract yet. The id of a provider’s organisation is on your
      administrator’s list of who may sign in.
    </p>
  ) : (
    <>
      <datalist id={listId}>
        {known.map(({ organisation, name }) => (
          <option value={organisation}>{name}</option>
        ))}
      </datalist>
      <Details summary="Organisation ids used so far">
        <ul class="govuk-list">
          {known.map(({ organisation, name }) => (
            <li>
              {name}: {organisation}
            </li>
          ))}
        </ul>
        <p class="govuk-body">Any other is on your administrator’s list of who may sign in.</p>
      </Details>
    </>
  );

/** The id of the organisation whose people are to see the contract, typed or chosen among those known. */
export const OrganisationField = (props: { form: FormState; path: string; label: string }) => (
  <TextField
    {...props}
    hint="The id under which its people sign in, such as org_harbour."
    width={20}
    autocomplete="off"
    list={listId}
  />
);
