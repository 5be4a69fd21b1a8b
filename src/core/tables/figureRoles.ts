import type { Role } from '../data/headerWords';

/** Roles whose columns should hold figures. */
export const FIGURE_ROLES: ReadonlySet<Role> = new Set([
  'target',
  'actual',
  'previous',
  'baseline',
  'forecast',
  'profile',
]);
