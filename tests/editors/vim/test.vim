" Opens the flawed letter and reads what ALE shows, before and after an edit. Its columns are those of the protocol, UTF-16 units.
set nocompatible hidden noswapfile viminfo= encoding=utf-8
filetype on
set runtimepath^=/usr/share/vim-ale
silent! packadd! ale
runtime! plugin/ale.vim
let g:ale_linters = {'edition': ['validator']}
let g:ale_lint_delay = 20
execute 'source ' . $HERE . '/vim/vimrc'

function Found() abort
  let l:lines = []
  for l:finding in ale#engine#GetLoclist(bufnr(''))
    call add(l:lines, printf('%s %d:%d', get(l:finding, 'code', '?'), l:finding.lnum, l:finding.col))
  endfor
  return join(sort(l:lines), '; ')
endfunction

function Expect(expected, after) abort
  let l:waited = 0
  while Found() !=# a:expected && l:waited < 3000
    sleep 20m
    let l:waited += 1
  endwhile
  if Found() !=# a:expected
    call writefile([a:after . ': expected <' . a:expected . '>, found <' . Found() . '>'], $OUTCOME)
    cquit
  endif
endfunction

edit letters/1921-05-03.txt
call Expect('ED2001 5:1; ED3001 2:66; ED6007 2:91', 'after opening')
call setline(5, '3. Until then I remain.')
call ale#Queue(0)
call Expect('ED3001 2:66; ED6007 2:91', 'after the number was corrected')
call writefile([], $OUTCOME)
qall!
