import type { Shell } from './completion-usage.ts';

/**
 * What each shell reads at its start: a function that hands the words up to the cursor to `cthd __complete <shell>` and offers the lines that
 * come back, a value and after a tab its description. A line `:files` leaves the word to the shell.
 */
export const shellScripts: Readonly<Record<Shell, string>> = {
  bash: `# bash completion of cthd
_cthd() {
  local IFS=$'\\n' line lines
  lines=($("$1" __complete bash "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null))
  COMPREPLY=()
  if [[ \${lines[0]} == ':files' ]]; then
    compopt -o default 2>/dev/null
    return
  fi
  for line in "\${lines[@]}"; do
    if [[ $COMP_TYPE == 63 && \${#lines[@]} -gt 1 && $line == *$'\\t'* ]]; then
      COMPREPLY+=("\${line%%$'\\t'*}  (\${line#*$'\\t'})")
    else
      COMPREPLY+=("\${line%%$'\\t'*}")
    fi
  done
  if [[ \${#COMPREPLY[@]} -eq 1 && \${COMPREPLY[0]} == *= ]]; then compopt -o nospace 2>/dev/null; fi
}
complete -o nosort -F _cthd cthd 2>/dev/null || complete -F _cthd cthd
`,
  zsh: `#compdef cthd
_cthd() {
  local -a lines values shown
  local line
  lines=("\${(@f)$("\${words[1]}" __complete zsh "\${(@Q)words[2,CURRENT]}" 2>/dev/null)}")
  if [[ \${lines[1]} == ':files' ]]; then
    _files
    return
  fi
  for line in "\${lines[@]}"; do
    [[ -n $line ]] || continue
    values+=("\${line%%$'\\t'*}")
    if [[ $line == *$'\\t'* ]]; then
      shown+=("\${line%%$'\\t'*}  \${line#*$'\\t'}")
    else
      shown+=("$line")
    fi
  done
  (( \${#values} )) || return 1
  [[ \${values[1]} == "$PREFIX"* ]] || compstate[insert]=menu
  compadd -U -V cthd -l -d shown -- "\${values[@]}"
}
if [[ \${funcstack[1]} == _cthd ]]; then
  _cthd "$@"
else
  (( $+functions[compdef] )) || { autoload -Uz compinit && compinit; }
  compdef _cthd cthd
fi
`,
  fish: `# fish completion of cthd
function __cthd_complete
    set -l words (commandline -opc) (commandline -ct)
    set -l lines ($words[1] __complete fish $words[2..-1] 2>/dev/null)
    if test "$lines[1]" = ':files'
        __fish_complete_path (commandline -ct)
        return
    end
    printf '%s\\n' $lines
end
complete -c cthd -f -k -a '(__cthd_complete)'
`,
  powershell: `# PowerShell completion of cthd
Register-ArgumentCompleter -Native -CommandName cthd -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $before = @($commandAst.CommandElements | Select-Object -Skip 1 |
    Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { "$_" })
  $program = $commandAst.CommandElements[0].Value
  & $program __complete powershell @before "^$wordToComplete" 2>$null | Where-Object { $_ -ne ':files' } | ForEach-Object {
    $value, $words = $_ -split "\`t", 2
    if (-not $words) { $words = $value }
    [System.Management.Automation.CompletionResult]::new($value, $value, 'ParameterValue', $words)
  }
}
`,
};
