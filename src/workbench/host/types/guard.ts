import { HostError } from '../richApi/hostError';
import type { SheetModel } from '../model/bookModel';

/** Excel refuses changes to a protected sheet. */
export function refuseProtected(sheet: SheetModel, location: string): void {
  if (sheet.isProtected) throw new HostError('AccessDenied', location);
}
