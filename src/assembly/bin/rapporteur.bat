@echo off
rem Starts Rapporteur with the Java of JAVA_HOME, or else of the PATH. JAVA_OPTS go to the JVM.
setlocal
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" %JAVA_OPTS% -jar "%~dp0..\rapporteur.jar" %*
if %ERRORLEVEL% EQU 9009 (
  echo rapporteur: no Java found; install Java 17 or newer, or set JAVA_HOME to where it is 1>&2
  exit /b 3
)
exit /b %ERRORLEVEL%
