; Per-user installer: no administrator, silent with /S, upgrades in place, leaves the data alone.
; Build: makensis -DVERSION=0.1.0 [-DSOURCE=..\..\dist\clinic-desktop] clinic-desktop.nsi

Unicode true
SetCompressor /SOLID lzma
!include "MUI2.nsh"
!include "FileFunc.nsh"

!ifndef VERSION
  !error "give the version: makensis -DVERSION=0.1.0"
!endif
!ifndef SOURCE
  !define SOURCE "..\..\dist\clinic-desktop"
!endif
!ifndef OUTPUT
  !define OUTPUT "..\..\dist\clinic-desktop-${VERSION}-x64-setup.exe"
!endif
!define TITLE "Clinic Desktop"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\ClinicDesktop"

Name "${TITLE}"
OutFile "${OUTPUT}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\Clinic Desktop"
InstallDirRegKey HKCU "${UNINSTALL_KEY}" "InstallLocation"
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "${TITLE}"
VIAddVersionKey "FileDescription" "${TITLE} setup"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "GPL-3.0-or-later"

!define MUI_ICON "clinic-desktop.ico"
!define MUI_UNICON "clinic-desktop.ico"
!define MUI_FINISHPAGE_RUN "$INSTDIR\clinic-desktop.exe"
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Spanish"
!insertmacro MUI_LANGUAGE "Arabic"

LangString StillRunning ${LANG_ENGLISH} "Clinic Desktop is still running. Please close it, then try again."
LangString StillRunning ${LANG_SPANISH} "Clinic Desktop sigue abierto. Ciérrelo y vuelva a intentarlo."
LangString StillRunning ${LANG_ARABIC} "لا يزال البرنامج قيد التشغيل. أغلقه ثم أعد المحاولة."

; Windows lets nobody write to the file of a running program (renaming it would work): opening it for
; that tells whether it runs, before anything has been touched.
!macro RefuseWhileRunning un
Function ${un}RefuseWhileRunning
  again:
  StrCpy $1 "clinic-desktop.exe"
  IfFileExists "$INSTDIR\$1" 0 console
  ClearErrors
  FileOpen $0 "$INSTDIR\$1" a
  IfErrors running
  FileClose $0
  console:
  StrCpy $1 "clinic-desktop-cli.exe"
  IfFileExists "$INSTDIR\$1" 0 free
  ClearErrors
  FileOpen $0 "$INSTDIR\$1" a
  IfErrors running
  FileClose $0
  Goto free
  running:
  MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(StillRunning)" /SD IDCANCEL IDRETRY again
  SetErrorLevel 2
  Quit
  free:
FunctionEnd
!macroend
!insertmacro RefuseWhileRunning ""
!insertmacro RefuseWhileRunning "un."

Section "Program"
  Call RefuseWhileRunning
  ; Only the program's own parts: an older version's modules must not be found beside the new ones.
  RMDir /r "$INSTDIR\_internal"
  SetOutPath "$INSTDIR"
  File /r "${SOURCE}\*.*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\${TITLE}.lnk" "$INSTDIR\clinic-desktop.exe"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayName" "${TITLE}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\clinic-desktop.exe"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  IntFmt $0 "0x%08X" $0
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "EstimatedSize" "$0"
SectionEnd

Section "Uninstall"
  Call un.RefuseWhileRunning
  ; The clinic's data lies in %LOCALAPPDATA% beside no program file, and stays.
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\clinic-desktop.exe"
  Delete "$INSTDIR\clinic-desktop-cli.exe"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${TITLE}.lnk"
  DeleteRegKey HKCU "${UNINSTALL_KEY}"
SectionEnd
