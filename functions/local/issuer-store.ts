import type { Adapter, AdapterPayload } from 'oidc-provider';

/**
 * What the issuer remembers between the steps of a sign-in. It lasts as long as the process, and that is enough: the
 * session that matters is the service's own cookie, and tokens are checked by their signature.
 */
export const issuerStore = (): ((model: string) => Adapter) => {
  const entries = new Map<string, { payload: AdapterPayload; expires: number }>();

  const read = (key: string): AdapterPayload | undefined => {
    const entry = entries.get(key);
    if (entry === undefined || entry.expires > Date.now()) return entry?.payload;
    entries.delete(key);
    return undefined;
  };

  const forgetExpired = (): void => {
    for (const key of entries.keys()) read(key);
  };

  return (model) => {
    const where = (matches: (payload: AdapterPayload) => boolean): AdapterPayload | undefined =>
      [...entries.keys()]
        .filter((key) => key.startsWith(`${model}:`))
        .map(read)
        .find((payload) => payload !== undefined && matches(payload));
    return {
      upsert: async (id, payload, expiresIn) => {
        forgetExpired();
        entries.set(`${model}:${id}`, { payload, expires: expiresIn ? Date.now() + expiresIn * 1000 : Infinity });
      },
      find: async (id) => read(`${model}:${id}`),
      findByUid: async (uid) => where((payload) => payload.uid === uid),
      findByUserCode: async (code) => where((payload) => payload.userCode === code),
      consume: async (id) => {
        const payload = read(`${model}:${id}`);
        if (payload !== undefined) payload.consumed = Math.floor(Date.now() / 1000);
      },
      destroy: async (id) => void entries.delete(`${model}:${id}`),
      revokeByGrantId: async (grantId) => {
        for (const [key, { payload }] of entries) if (payload.grantId === grantId) entries.delete(key);
      },
    };
  };
};
