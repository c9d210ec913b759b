<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>QualityHint</name>
    <message>
        <source>Come closer to the camera.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move into the picture: the face is cut off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More light on the face helps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Face the camera.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold still, or focus the camera.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
