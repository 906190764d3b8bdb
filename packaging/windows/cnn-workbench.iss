; The installer for Windows. packaging/build.py gives Version, Source, Icon, Output and Name.
; By default for this user only, so that nobody needs an administrator.

[Setup]
AppId={{6B0A3C1E-52D4-4E0C-9E55-3B0B0C6E7F1D}
AppName=CNN Workbench
AppVersion={#Version}
AppPublisher=The CNN Workbench authors
DefaultDirName={autopf}\CNN Workbench
DefaultGroupName=CNN Workbench
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
LicenseFile={#Source}\LICENSE.txt
SetupIconFile={#Icon}
UninstallDisplayIcon={app}\CNN Workbench.exe
Compression=lzma2/normal
SolidCompression=yes
LZMANumBlockThreads=4
OutputDir={#Output}
OutputBaseFilename={#Name}-setup
ChangesAssociations=yes
ChangesEnvironment=yes
CloseApplications=yes
WizardStyle=modern
TimeStampsInUTC=yes

[Languages]
Name: "english"; MessagesFile: "compiler:Default.isl"
Name: "french"; MessagesFile: "compiler:Languages\French.isl"

[CustomMessages]
english.PointerType=CNN Workbench project or run
french.PointerType=Projet ou entraînement de CNN Workbench
english.OpenFolder=Open with CNN Workbench
french.OpenFolder=Ouvrir avec CNN Workbench
english.FolderTask=Offer “Open with CNN Workbench” in the menu of folders
french.FolderTask=Proposer « Ouvrir avec CNN Workbench » dans le menu des dossiers
english.PathTask=Add the command line (cnn-workbench) to PATH
french.PathTask=Ajouter la ligne de commande (cnn-workbench) au PATH

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"
Name: "foldermenu"; Description: "{cm:FolderTask}"; Flags: unchecked
Name: "path"; Description: "{cm:PathTask}"; Flags: unchecked

[InstallDelete]
; Files of an older version that the new one has not would be found and imported.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "{#Source}\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{autoprograms}\CNN Workbench"; Filename: "{app}\CNN Workbench.exe"
Name: "{autodesktop}\CNN Workbench"; Filename: "{app}\CNN Workbench.exe"; Tasks: desktopicon

[Registry]
Root: HKA; Subkey: "Software\Classes\.cnnw"; ValueType: string; ValueData: "CNNWorkbench.Pointer"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\CNNWorkbench.Pointer"; ValueType: string; ValueData: "{cm:PointerType}"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\CNNWorkbench.Pointer\DefaultIcon"; ValueType: string; ValueData: "{app}\CNN Workbench.exe,0"
Root: HKA; Subkey: "Software\Classes\CNNWorkbench.Pointer\shell\open\command"; ValueType: string; ValueData: """{app}\CNN Workbench.exe"" ""%1"""
Root: HKA; Subkey: "Software\Classes\Directory\shell\CNNWorkbench"; ValueType: string; ValueData: "{cm:OpenFolder}"; Flags: uninsdeletekey; Tasks: foldermenu
Root: HKA; Subkey: "Software\Classes\Directory\shell\CNNWorkbench"; ValueType: string; ValueName: "Icon"; ValueData: "{app}\CNN Workbench.exe,0"; Tasks: foldermenu
Root: HKA; Subkey: "Software\Classes\Directory\shell\CNNWorkbench\command"; ValueType: string; ValueData: """{app}\CNN Workbench.exe"" ""%1"""; Tasks: foldermenu
Root: HKCU; Subkey: "Environment"; ValueType: expandsz; ValueName: "Path"; ValueData: "{olddata};{app}"; Tasks: path; Check: NotOnPath

[Run]
Filename: "{app}\CNN Workbench.exe"; Description: "{cm:LaunchProgram,CNN Workbench}"; Flags: nowait postinstall skipifsilent

[Code]
function NotOnPath(): Boolean;
var
  Found: String;
begin
  if not RegQueryStringValue(HKCU, 'Environment', 'Path', Found) then
    Found := '';
  Result := Pos(';' + Lowercase(ExpandConstant('{app}')) + ';', ';' + Lowercase(Found) + ';') = 0;
end;

procedure CurUninstallStepChanged(Step: TUninstallStep);
var
  Found, Ours: String;
begin
  if Step <> usUninstall then
    exit;
  Ours := ';' + ExpandConstant('{app}');
  if RegQueryStringValue(HKCU, 'Environment', 'Path', Found) and (Pos(Ours, Found) > 0) then
  begin
    StringChangeEx(Found, Ours, '', True);
    RegWriteExpandStringValue(HKCU, 'Environment', 'Path', Found);
  end;
end;
