/** The routes of the contract (§4), and privacy. */
export const ROUTES = ['offers', 'companies', 'compare', 'settings', 'backup', 'welcome', 'privacy'] as const;
export type RouteName = (typeof ROUTES)[number];

export interface Route {
  name: RouteName;
  /** Below `#/companies/`: which company. */
  id: string | null;
}

/** Reads `#/companies/<id>`; anything unknown is the list of offers. */
export function readRoute(hash: string): Route {
  const [name = '', id = ''] = hash.replace(/^#\/?/u, '').split('/');
  const known = ROUTES.find((one) => one === name);
  return { name: known ?? 'offers', id: known && id ? decodeURIComponent(id) : null };
}
