/**
 * What may stand in an element of a task pane manifest, and in which order: `?` may be missing, `+` may come again. As
 * Microsoft's schemas of the manifest (version 1.1) and of its overrides (version 1.0) have it, with what its reference
 * adds to them (Runtimes, Enabled, ExtendedOverrides). Elements that Outturn has no use for are left out.
 */
export const CONTENT_MODELS: Readonly<Record<string, string>> = {
  OfficeApp:
    'Id AlternateId? Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl ' +
    'SupportUrl AppDomains? Hosts Requirements DefaultSettings Permissions ov:VersionOverrides ExtendedOverrides?',
  AppDomains: 'AppDomain+',
  Hosts: 'Host+',
  Requirements: 'Sets',
  Sets: 'Set+',
  DefaultSettings: 'SourceLocation',
  'ov:VersionOverrides': 'ov:Description? ov:Requirements? ov:Hosts ov:Resources',
  'ov:Hosts': 'ov:Host+',
  'ov:Host': 'ov:Runtimes ov:DesktopFormFactor',
  'ov:Runtimes': 'ov:Runtime',
  'ov:DesktopFormFactor': 'ov:GetStarted? ov:FunctionFile ov:ExtensionPoint+',
  'ov:GetStarted': 'ov:Title ov:Description ov:LearnMoreUrl',
  'ov:ExtensionPoint PrimaryCommandSurface': 'ov:OfficeTab+',
  'ov:ExtensionPoint ContextMenu': 'ov:OfficeMenu+',
  'ov:OfficeTab': 'ov:Group',
  'ov:OfficeMenu': 'ov:Control',
  'ov:Group': 'ov:Label ov:Icon ov:Control+',
  'ov:Control Button': 'ov:Label ov:Supertip ov:Icon ov:Action ov:Enabled?',
  'ov:Supertip': 'ov:Title ov:Description',
  'ov:Icon': 'bt:Image+',
  'ov:Action ExecuteFunction': 'ov:FunctionName',
  'ov:Action ShowTaskpane': 'ov:TaskpaneId? ov:SourceLocation ov:Title?',
  'ov:Resources': 'bt:Images bt:Urls bt:ShortStrings bt:LongStrings',
  'bt:Images': 'bt:Image+',
  'bt:Urls': 'bt:Url+',
  'bt:ShortStrings': 'bt:String+',
  'bt:LongStrings': 'bt:String+',
};

/** Whether these children, in this order, are what the model asks for. */
export function fitsModel(children: readonly string[], model: string): boolean {
  const pattern = model.split(' ').map((part) => {
    const [, name, often] = /^([\w:]+)([?+]?)$/.exec(part)!;
    return `(?:${name!} )${often!}`;
  });
  return new RegExp(`^${pattern.join('')}$`).test(children.map((child) => `${child} `).join(''));
}
