import { OutturnError } from '../../../src/core/outturnError';

/** How the work was refused; fails where it was not. */
export async function refusal(work: Promise<unknown>): Promise<OutturnError> {
  try {
    await work;
  } catch (error) {
    if (error instanceof OutturnError) return error;
    throw error;
  }
  throw new Error('It was not refused');
}
