declare const OUTTURN_VERSION: string | undefined;

/** The package's version, put in by the build; "development" where the sources run unbuilt. */
export const VERSION = typeof OUTTURN_VERSION === 'string' ? OUTTURN_VERSION : 'development';
