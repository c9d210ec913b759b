# Print every interval of a TextGrid that has a text: tier, begin, end, text, with tabs between them.
form Tiers
    sentence File clip.TextGrid
endform
grid = Read from file: file$
tiers = Get number of tiers
for tier to tiers
    name$ = Get tier name: tier
    intervals = Get number of intervals: tier
    for interval to intervals
        text$ = Get label of interval: tier, interval
        begin = Get start time of interval: tier, interval
        end = Get end time of interval: tier, interval
        if text$ <> ""
            appendInfoLine: name$, tab$, fixed$(begin, 6), tab$, fixed$(end, 6), tab$, text$
        endif
    endfor
endfor
total = Get total duration
appendInfoLine: "total", tab$, fixed$(total, 6)
