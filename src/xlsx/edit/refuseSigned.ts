import { OutturnError } from '../../core/outturnError';
import type { Package } from '../package/openPackage';

/** @throws OutturnError `signed` for a workbook whose signature any change would void */
export function refuseSigned(pack: Package): void {
  const isSigned = pack.archive.entries.some(({ name }) => name.toLowerCase().startsWith('_xmlsignatures/'));
  if (!isSigned) return;
  throw new OutturnError(
    'signed',
    'The workbook is digitally signed, and any change would void the signature',
    'Save a copy without the signature and use that',
    pack.where,
  );
}
