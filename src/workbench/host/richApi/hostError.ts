const MESSAGES: Readonly<Record<string, string>> = {
  AccessDenied: 'You cannot perform the requested operation.',
  ApiNotFound: 'The simulated Excel does not know this member.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidReference: 'This reference is not valid for the current operation.',
  ItemAlreadyExists: 'The resource being created already exists.',
  ItemNotFound: "The requested resource doesn't exist.",
};

/** An error that the simulated Excel answers with; `location` is the member, as `Range.values`. */
export class HostError extends Error {
  override readonly name = 'HostError';
  readonly code: string;
  readonly location: string;

  constructor(code: string, location = '') {
    const said = MESSAGES[code] ?? 'There was an internal error while processing the request.';
    super(code === 'ApiNotFound' ? `${said} ${location}` : said);
    this.code = code;
    this.location = location;
  }
}
