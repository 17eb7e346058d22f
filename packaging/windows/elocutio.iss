; The installer for Windows, from the folder that build.spec makes:
;   iscc /DVersion=0.1.0 packaging\windows\elocutio.iss
; Inno Setup 6.3 or newer. It needs no administrator: each user has an Elocutio of their own.

#ifndef Version
  #error Say which version: iscc /DVersion=...
#endif

[Setup]
AppId={{AF9A56A5-B035-4E19-967F-EF2292AAB9A0}
AppName=Elocutio
AppVersion={#Version}
AppPublisher=The Elocutio authors
DefaultDirName={autopf}\Elocutio
DefaultGroupName=Elocutio
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
ChangesAssociations=yes
ChangesEnvironment=yes
LicenseFile=..\..\LICENSE
SetupIconFile=..\..\build\build\icons\elocutio.ico
UninstallDisplayIcon={app}\elocutio-window.exe
OutputDir=..\..\dist
OutputBaseFilename=elocutio-{#Version}-windows-setup
Compression=lzma2
SolidCompression=yes
WizardStyle=modern

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "fr"; MessagesFile: "compiler:Languages\French.isl"

[CustomMessages]
en.CommandLine=Add the command “elocutio” to the command line (PATH)
fr.CommandLine=Ajouter la commande « elocutio » à la ligne de commande (PATH)
en.Kind=Elocutio project
fr.Kind=Projet Elocutio

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; GroupDescription: "{cm:AdditionalIcons}"; Flags: unchecked
Name: "path"; Description: "{cm:CommandLine}"; Flags: unchecked

[InstallDelete]
; What an older version brought and this one does not must not be imported.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "..\..\dist\elocutio\*"; DestDir: "{app}"; Flags: recursesubdirs createallsubdirs ignoreversion

[Icons]
Name: "{group}\Elocutio"; Filename: "{app}\elocutio-window.exe"
Name: "{autodesktop}\Elocutio"; Filename: "{app}\elocutio-window.exe"; Tasks: desktopicon

[Registry]
Root: HKA; Subkey: "Software\Classes\.elocutio"; ValueType: string; ValueData: "Elocutio.Project"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.elocutio"; ValueType: string; ValueName: "Content Type"; ValueData: "application/x-elocutio"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\Elocutio.Project"; ValueType: string; ValueData: "{cm:Kind}"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Elocutio.Project\DefaultIcon"; ValueType: string; ValueData: "{app}\elocutio-window.exe,0"
Root: HKA; Subkey: "Software\Classes\Elocutio.Project\shell\open\command"; ValueType: string; ValueData: """{app}\elocutio-window.exe"" ""%1"""
Root: HKCU; Subkey: "Environment"; ValueType: expandsz; ValueName: "Path"; ValueData: "{olddata};{app}"; Tasks: path; Check: NotInPath

[Run]
Filename: "{app}\elocutio-window.exe"; Description: "{cm:LaunchProgram,Elocutio}"; Flags: nowait postinstall skipifsilent

[Code]
function NotInPath: Boolean;
var
  Path: string;
begin
  Result := not RegQueryStringValue(HKCU, 'Environment', 'Path', Path)
    or (Pos(';' + Uppercase(ExpandConstant('{app}')) + ';', ';' + Uppercase(Path) + ';') = 0);
end;

procedure CurUninstallStepChanged(Step: TUninstallStep);
var
  Path: string;
begin
  if (Step = usPostUninstall) and RegQueryStringValue(HKCU, 'Environment', 'Path', Path) then
  begin
    if StringChangeEx(Path, ';' + ExpandConstant('{app}'), '', True) > 0 then
      RegWriteExpandStringValue(HKCU, 'Environment', 'Path', Path);
  end;
end;
