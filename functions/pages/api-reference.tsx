import type { OpenApiDocument, Operation } from '../http/openapi.ts';
import { Details, Table } from './components/index.ts';

const Schema = ({ operation }: { operation: Operation }) => {
  const schema = operation.requestBody?.content['application/json'].schema;
  if (!schema) return null;
  return (
    <Details summary="Request body, as JSON Schema">
      <pre class="outturn-code" tabindex={0}>
        {JSON.stringify(schema, null, 2)}
      </pre>
    </Details>
  );
};

/** The API reference, read from the OpenAPI document so that it cannot say anything else. */
export const ApiReferencePage = ({ document }: { document: OpenApiDocument }) => {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );
  return (
    <>
      <h1 class="govuk-heading-l">API reference</h1>
      <p class="govuk-body">
        Send an identity token as <code>Authorization: Bearer</code>. The organisation comes from the token. The same
        description is at{' '}
        <a class="govuk-link" href="/openapi.json">
          /openapi.json
        </a>{' '}
        in OpenAPI 3.1.
      </p>
      <ul class="govuk-list govuk-list--bullet">
        <li>
          Lists answer <code>items</code> and <code>next</code>; send <code>next</code> back as <code>cursor</code> for
          the next page.
        </li>
        <li>
          Every record carries an <code>ETag</code>. Send it as <code>If-Match</code> and a change made meanwhile is
          noticed (412).
        </li>
        <li>
          Send an <code>Idempotency-Key</code> with a POST, and repeating it is safe.
        </li>
        <li>Problems follow RFC 9457. Each type is a page that explains it.</li>
      </ul>
      {document.tags.map((tag) => (
        <>
          <h2 class="govuk-heading-m">{tag.description}</h2>
          {operations
            .filter(({ operation }) => operation.tags.includes(tag.name))
            .map(({ path, method, operation }) => (
              <section aria-labelledby={operation.operationId}>
                <h3 class="govuk-heading-s" id={operation.operationId}>
                  {operation.summary}
                </h3>
                <p class="govuk-body">
                  <code>
                    {method} {path}
                  </code>
                </p>
                <Schema operation={operation} />
              </section>
            ))}
        </>
      ))}
      <h2 class="govuk-heading-m">Problems</h2>
      <Table
        caption="Statuses that a request can meet"
        head={['Status', 'Meaning']}
        rows={[
          ['400', 'A header, the encoding or the JSON is not as it should be'],
          ['401', 'No bearer token, or one that is not valid'],
          ['403', 'Your role does not allow it'],
          ['404', 'Nothing there that your organisation can see'],
          ['409', 'A rule refuses the command as the record stands'],
          ['412', 'The record was changed since the version you saw'],
          ['413', 'The body is too large'],
          ['415', 'The body is not JSON'],
          ['422', 'A field is missing or wrong, or a rule refuses it'],
        ]}
      />
    </>
  );
};
